import * as z from "zod";
import { type EvidenceSchema, evidenceList } from "./evidence.ts";
import { edtf, line, names, reason, slug, slugs } from "./shared.ts";

export const instrumentKind = z.enum([
  "plan",
  "programme",
  "treaty",
  "agreement",
  "statement",
  "initiative",
  "other",
]);

/** Events of `instrument` streams: a plan, programme, treaty, statement or initiative. */
export const instrumentEvents = <S extends EvidenceSchema>(evidence: S) => ({
  InstrumentRegistered: z.strictObject({
    kind: instrumentKind,
    names,
    aliases: z.array(line(1000)).max(100).optional().describe("Other titles seen in print"),
    parties: slugs().describe("Bodies that it binds or that put it forward"),
    period: edtf.optional().describe("When it applies: an EDTF interval or date"),
    series: slug.optional(),
    evidence: evidenceList(evidence).optional(),
  }),
  InstrumentAliasAdded: z.strictObject({ alias: line(1000), evidence: evidenceList(evidence).optional() }),
  InstrumentLinked: z.strictObject({
    relation: z.enum(["implements", "succeeds", "amends", "partOf"]),
    target: slug.describe("The instrument that this one implements, succeeds, amends or is part of"),
    evidence: evidenceList(evidence),
  }),
  InstrumentDetailsCorrected: z.strictObject({
    changes: z.strictObject({
      kind: instrumentKind.optional(),
      names: names.optional(),
      aliases: z.array(line(1000)).max(100).nullish(),
      parties: slugs().optional(),
      period: edtf.nullish(),
      series: slug.nullish(),
    }),
    reason,
    evidence: evidenceList(evidence).optional(),
  }),
});
