import { sessionFormat, sessionMode } from "@collegium/domain";
import * as z from "zod";
import { claim } from "./claims.ts";
import { sessionStatus } from "./mentions.ts";
import { datum, head, inferred, instant, quotedSources, quotes, refTo, sessionRef } from "./shared.ts";
import { sinceLast } from "./since-last.ts";

const details = {
  format: sessionFormat,
  title: z.string(),
  date: datum,
  place: z.string().optional(),
  host: refTo("body").optional(),
  parties: z.array(refTo("body")),
  series: refTo("series").optional(),
  ordinal: z.int().positive().optional().describe("Which one of its kind it was, as printed"),
  mode: sessionMode.optional(),
  under: z.array(refTo("instrument")).optional().describe("Instruments in accordance with which it was held"),
  inferred,
};

/** One meeting: its details with their evidence, and every claim. Served as it is stored. */
export const sessionDocument = z
  .strictObject({
    ...head("session"),
    status: sessionStatus,
    ...details,
    evidence: z
      .strictObject({
        date: quotes,
        format: quotes.optional(),
        title: quotes.optional(),
        place: quotes.optional(),
        host: quotes.optional(),
        parties: quotes.optional(),
        series: quotes.optional(),
        ordinal: quotes.optional(),
        mode: quotes.optional(),
        under: quotes.optional(),
      })
      .describe("By field"),
    claims: z.array(claim).describe("Also those that were retracted, with `retracted`"),
    ...quotedSources,
    corrected: z
      .array(instant)
      .optional()
      .describe("When these details were corrected; the history tells what and why"),
    cancelled: z
      .strictObject({ reason: z.string().optional(), at: instant, evidence: quotes })
      .optional()
      .describe("That it did not take place, and who says so"),
    withdrawn: z
      .strictObject({ reason: z.string(), at: instant, duplicateOf: sessionRef.optional() })
      .optional()
      .describe("Why this record should not be used, and what it repeats"),
    sinceLast: sinceLast
      .optional()
      .describe("Of a session of a series that was held: against the one before it"),
  })
  .meta({ id: "Session" });
export type SessionDocument = z.infer<typeof sessionDocument>;

export const sessionItem = z
  .strictObject({
    id: sessionDocument.shape.id,
    status: sessionStatus,
    ...details,
    claims: z.int().nonnegative().describe("How many claims stand"),
  })
  .meta({ id: "SessionItem" });
