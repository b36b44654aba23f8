import * as z from "zod";
import { slug } from "../names.ts";
import { type Parts, reason, slugs } from "./parts.ts";

const aliases = ({ line }: Parts) => z.array(line(1000)).max(100);

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
export const instrumentEvents = <E extends z.ZodObject>(parts: Parts<E>) => ({
  InstrumentRegistered: z.strictObject({
    kind: instrumentKind,
    names: parts.names,
    aliases: aliases(parts).optional().describe("Other titles seen in print"),
    parties: slugs().describe("Bodies that it binds or that put it forward"),
    period: parts.edtf.optional().describe("When it applies: an EDTF interval or date"),
    series: slug.optional(),
    evidence: parts.evidence.optional(),
  }),
  InstrumentAliasAdded: z.strictObject({ alias: parts.line(1000), evidence: parts.evidence.optional() }),
  InstrumentLinked: z.strictObject({
    relation: z.enum(["implements", "succeeds", "amends", "partOf"]),
    target: slug.describe("The instrument that this one implements, succeeds, amends or is part of"),
    evidence: parts.evidence,
  }),
  InstrumentDetailsCorrected: z.strictObject({
    changes: z.strictObject({
      kind: instrumentKind.optional(),
      names: parts.names.optional(),
      aliases: aliases(parts).nullish(),
      parties: slugs().optional(),
      period: parts.edtf.nullish(),
      series: slug.nullish(),
    }),
    reason: reason(parts),
    evidence: parts.evidence.optional(),
  }),
});
