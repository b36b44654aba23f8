import * as z from "zod";
import { slug } from "../ids.ts";
import { type Parts, reason, slugs } from "./parts.ts";

const aliases = ({ line }: Parts) => z.array(line(1000)).max(100);

export const instrumentKind = z.enum([
  "plan",
  "programme",
  "treaty",
  "agreement",
  "memorandum",
  "declaration",
  "statement",
  "report",
  "project",
  "initiative",
  "other",
]);

/** The days of an instrument's life that its register may know without a claim that says so. */
export const instrumentDates = ["adopted", "signed", "inForce"] as const;

const dates = ({ edtf }: Parts) =>
  z.strictObject({ adopted: edtf.optional(), signed: edtf.optional(), inForce: edtf.optional() });

/** Evidence by field: of `dates` by each of them. */
const fieldEvidence = <E extends z.ZodObject>({ evidence: list }: Parts<E>) =>
  z
    .strictObject({
      kind: list.optional(),
      names: list.optional(),
      aliases: list.optional(),
      parties: list.optional(),
      period: list.optional(),
      adopted: list.optional(),
      signed: list.optional(),
      inForce: list.optional(),
      series: list.optional(),
    })
    .describe("By field; of `dates` by each of them");

/** Events of `instrument` streams: a plan, programme, treaty, statement or initiative. */
export const instrumentEvents = <E extends z.ZodObject>(parts: Parts<E>) => ({
  InstrumentRegistered: z.strictObject({
    kind: instrumentKind,
    names: parts.names,
    aliases: aliases(parts).optional().describe("Other titles seen in print"),
    parties: slugs().describe("Bodies that it binds or that put it forward"),
    period: parts.edtf.optional().describe("When it applies: an EDTF interval or date"),
    dates: dates(parts)
      .optional()
      .describe("When it was adopted, signed and came into force, where no claim says so"),
    series: slug.optional(),
    evidence: fieldEvidence(parts).optional(),
  }),
  InstrumentAliasAdded: z.strictObject({ alias: parts.line(1000), evidence: parts.evidence.optional() }),
  InstrumentLinked: z.strictObject({
    relation: z.enum(["implements", "succeeds", "amends", "partOf"]),
    target: slug.describe("The instrument that this one implements, succeeds, amends or is part of"),
    evidence: parts.evidence,
  }),
  PartyAcceded: z.strictObject({
    body: slug.describe("The body that became a party to it"),
    on: parts.edtf.optional().describe("When"),
    evidence: parts.evidence,
  }),
  PartyLeft: z.strictObject({
    body: slug.describe("The body that is a party to it no longer"),
    on: parts.edtf.optional().describe("When"),
    evidence: parts.evidence,
  }),
  InstrumentMerged: z.strictObject({ into: slug.describe("The instrument that takes its place") }),
  InstrumentDetailsCorrected: z.strictObject({
    changes: z.strictObject({
      kind: instrumentKind.optional(),
      names: parts.names.optional(),
      aliases: aliases(parts).nullish(),
      parties: slugs().optional(),
      period: parts.edtf.nullish(),
      dates: dates(parts).nullish().describe("All of them: what is not named goes"),
      series: slug.nullish(),
    }),
    reason: reason(parts),
    evidence: fieldEvidence(parts).optional().describe("New evidence by field; replaces what the field had"),
  }),
});
