import type { Ctx } from "@collegium/http";

/** Where the register is reached, for addresses that are read apart from their page: as it was told, else as it was asked. */
export const originOf = (c: Ctx, { baseUrl }: { readonly baseUrl: string }): string =>
  baseUrl || (/^https?:\/\/[^/?#]+/i.exec(c.req.url)?.[0] ?? new URL(c.req.url).origin);
