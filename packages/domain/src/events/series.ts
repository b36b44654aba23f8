import * as z from "zod";
import type { Parts } from "./parts.ts";

/** Events of `series` streams: meetings or instruments that recur. */
export const seriesEvents = <E extends z.ZodObject>({ names, edtf, line, text, evidence }: Parts<E>) => ({
  SeriesDefined: z.strictObject({
    of: z.enum(["sessions", "instruments"]),
    names,
    every: z.enum(["year", "two-years"]).optional(),
    since: edtf.optional(),
    evidence: evidence.optional(),
  }),
  SeriesRenamed: z.strictObject({ names }),
  SearchRecorded: z.strictObject({
    period: edtf.describe("What was searched for: a year, or an interval of years"),
    outcome: z.enum(["none-found", "not-public"]),
    where: line(1000).describe("Where it was looked for"),
    note: text(2000).optional(),
  }),
});
