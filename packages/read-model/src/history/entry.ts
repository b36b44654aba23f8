import * as z from "zod";
import { instant } from "../documents/shared.ts";

const change = z
  .strictObject({
    path: z.string().describe("JSON pointer into the document; references as ids, claims by id"),
    from: z.unknown().optional().describe("Missing where there was nothing"),
    to: z.unknown().optional().describe("Missing where there is nothing any more"),
  })
  .meta({ id: "Change" });
export type Change = z.infer<typeof change>;

/** One commit in a thing's history: who, when, why, and what it changed in the document. */
export const historyEntry = z
  .strictObject({
    revision: z.int().positive(),
    at: instant,
    actor: z.string(),
    reason: z.string().optional().describe("As given with the commit and by its events, parted by `; `"),
    events: z
      .array(z.strictObject({ type: z.string(), version: z.int(), data: z.unknown() }))
      .describe("As recorded"),
    changes: z.array(change),
  })
  .meta({ id: "HistoryEntry" });
export type HistoryEntry = z.infer<typeof historyEntry>;
