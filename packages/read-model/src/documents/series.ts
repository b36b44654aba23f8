import { edtf, names } from "@collegium/domain";
import * as z from "zod";
import { instrumentMention, referral, sessionMention, stage } from "./mentions.ts";
import { datum, head, instant, more, namesShown, quotedSources, quotesFor } from "./shared.ts";

const outcome = z.enum(["none-found", "not-public"]);

const search = z
  .strictObject({
    period: datum,
    outcome,
    where: z.string(),
    note: z.string().optional(),
    recordedAt: instant,
  })
  .meta({ id: "Search" });
export type Search = z.infer<typeof search>;

const gap = z
  .strictObject({
    period: edtf.describe("The year, or the years, without a member"),
    status: z
      .union([z.literal("unsearched"), outcome])
      .describe("What the last search that covers it found; `unsearched`: nobody has looked"),
    searches: z.array(search),
  })
  .meta({ id: "Gap" });
export type Gap = z.infer<typeof gap>;

const own = {
  ...head("series"),
  of: z.enum(["sessions", "instruments"]),
  name: z.string(),
  names,
  every: z.enum(["year", "two-years"]).optional(),
  since: datum.optional(),
  evidence: quotesFor({ field: "since" }).optional(),
  searches: z.array(search),
  ...quotedSources,
};
export const ownSeries = z.strictObject(own);
export type SeriesDocument = z.infer<typeof ownSeries>;

/** Meetings or instruments that recur: the members and what sessions did to them, newest first, and the gaps, oldest first. */
export const seriesDocument = z
  .strictObject({
    ...own,
    members: z.array(z.discriminatedUnion("kind", [sessionMention, instrumentMention])),
    stages: z.array(stage).describe("Of instruments: what each session did to which members"),
    referrals: z.array(referral).describe("Sessions that referred to it or to a member"),
    gaps: z.array(gap),
    ...more,
  })
  .meta({ id: "Series" });

export const seriesItem = z
  .strictObject({
    id: own.id,
    name: own.name,
    names: namesShown,
    of: own.of,
    every: own.every,
    since: own.since,
  })
  .meta({ id: "SeriesItem" });
