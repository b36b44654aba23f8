import type { Ctx } from "@collegium/http";
import type { Reader } from "../language/reader.ts";

/** Where the register is reached, for addresses that are read apart from their page: as it was told, else as it was asked. */
export const originOf = (c: Ctx, { baseUrl }: Reader): string => baseUrl || new URL(c.req.url).origin;
