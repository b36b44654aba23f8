import type { StreamType } from "@collegium/domain";
import { claim } from "../documents/claims.ts";
import { storedSchemas } from "../documents/index.ts";
import { type Part, partOf } from "./part.ts";

/** What each type's stored document is made of. */
export const documentParts = Object.fromEntries(
  Object.entries(storedSchemas).map(([type, schema]) => [type, partOf(schema)]),
) as Record<StreamType, Part>;

/** What a claim in a session's document is made of. */
export const claimPart = partOf(claim);
