import { instrumentKind, names } from "@collegium/domain";
import * as z from "zod";
import { linkMention, merged, referral, stage } from "./mentions.ts";
import {
  datum,
  head,
  more,
  namesShown,
  quotedSources,
  quotes,
  quotesFor,
  refTo,
  statements,
} from "./shared.ts";

const link = z
  .strictObject({
    relation: z.enum(["implements", "succeeds", "amends", "partOf"]),
    target: refTo("instrument"),
    evidence: quotesFor({ summary: "relation" }),
    statements,
  })
  .meta({ id: "InstrumentLink" });

const dates = z
  .strictObject({ adopted: datum.optional(), signed: datum.optional(), inForce: datum.optional() })
  .meta({ id: "InstrumentDates" });

const fieldEvidence = z
  .strictObject({
    kind: quotes.optional(),
    names: quotes.optional(),
    aliases: quotes.optional(),
    parties: quotes.optional(),
    period: quotes.optional(),
    adopted: quotes.optional(),
    signed: quotes.optional(),
    inForce: quotes.optional(),
    series: quotes.optional(),
  })
  .describe("By field");

/** A body that became a party later, or is one no longer. */
const party = z.strictObject({
  body: refTo("body"),
  on: datum.optional(),
  evidence: quotesFor({ summary: "body" }),
  statements,
});

const own = {
  ...head("instrument"),
  kind: instrumentKind,
  name: z.string(),
  names,
  aliases: z
    .array(
      z.strictObject({
        alias: z.string(),
        evidence: quotesFor({ summary: "alias" }).optional(),
        listed: z.literal(true).optional().describe("That the instrument's own details name it"),
        statements: statements.optional(),
      }),
    )
    .describe("Other titles seen in print"),
  parties: z.array(refTo("body")).describe("Bodies that it binds or that put it forward, from the first"),
  accessions: z.array(party).optional().describe("Bodies that became parties later"),
  departures: z.array(party).optional().describe("Bodies that are parties no longer"),
  period: datum.optional().describe("When it applies"),
  dates: dates.optional().describe("Of its life, where no claim says so; both where they differ"),
  series: refTo("series").optional(),
  evidence: fieldEvidence.optional(),
  mergedInto: refTo("instrument").optional().describe("What took its place: mentions are found there"),
  links: z.array(link).describe("What it implements, succeeds, amends or is part of"),
  ...quotedSources,
};
export const ownInstrument = z.strictObject(own);
export type InstrumentDocument = z.infer<typeof ownInstrument>;

/** A plan, programme, treaty, statement or initiative, with its lineage, its stages and who referred to it, newest first. */
export const instrumentDocument = z
  .strictObject({
    ...own,
    stages: z.array(stage),
    referrals: z.array(referral),
    linkedFrom: z.array(linkMention),
    merged: z.array(merged).describe("Instruments that this one took the place of"),
    ...more,
  })
  .meta({ id: "Instrument" });

export const instrumentItem = z
  .strictObject({
    id: own.id,
    name: own.name,
    names: namesShown,
    kind: own.kind,
    parties: own.parties,
    period: own.period,
    series: own.series,
  })
  .meta({ id: "InstrumentItem" });
