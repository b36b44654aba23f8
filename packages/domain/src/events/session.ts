import * as z from "zod";
import { type EvidenceSchema, evidenceList } from "./evidence.ts";
import { edtf, line, reason, slug, slugs } from "./shared.ts";

export const sessionFormat = z.enum([
  "joint-collegium",
  "consultations",
  "ministerial",
  "joint-commission",
  "summit",
  "other",
]);

const details = {
  format: sessionFormat,
  title: line(1000),
  date: edtf.describe("When it was held: EDTF, as sure as the evidence is"),
  place: line().optional(),
  host: slug.optional().describe("The body that hosted it"),
  parties: slugs().describe("The bodies that met: at least two, all different"),
  series: slug.optional(),
};
/** The fields of a session that evidence can be given for. */
export const sessionFields = Object.keys(details) as (keyof typeof details)[];

const fieldEvidence = <S extends EvidenceSchema>(evidence: S) => {
  const list = evidenceList(evidence);
  return z.strictObject({
    date: list,
    format: list.optional(),
    title: list.optional(),
    place: list.optional(),
    host: list.optional(),
    parties: list.optional(),
    series: list.optional(),
  });
};

/** What happens to a session as a whole. Its claims are in `claims.ts`. */
export const sessionEvents = <S extends EvidenceSchema>(evidence: S) => ({
  SessionAnnounced: z.strictObject({ ...details, evidence: fieldEvidence(evidence) }),
  SessionHeld: z.strictObject({ ...details, evidence: fieldEvidence(evidence) }),
  SessionCancelled: z.strictObject({ reason: reason.optional(), evidence: evidenceList(evidence) }),
  SessionDetailsCorrected: z.strictObject({
    changes: z.strictObject({
      format: sessionFormat.optional(),
      title: details.title.optional(),
      date: edtf.optional(),
      place: line().nullish(),
      host: slug.nullish(),
      parties: slugs().optional(),
      series: slug.nullish(),
    }),
    reason,
    evidence: fieldEvidence(evidence)
      .partial()
      .optional()
      .describe(
        "New evidence by field; replaces what the field had. Required for a new value whose old one had evidence",
      ),
  }),
  SessionWithdrawn: z.strictObject({
    reason,
    duplicateOf: slug.optional().describe("The session that it repeats"),
  }),
});
