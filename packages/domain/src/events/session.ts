import * as z from "zod";
import { slug } from "../ids.ts";
import { type Parts, reason, slugs } from "./parts.ts";
import { writing } from "./writing.ts";

export const sessionFormat = z.enum([
  "joint-collegium",
  "consultations",
  "ministerial",
  "joint-commission",
  "summit",
  "other",
]);

export const sessionMode = z.enum(["in-person", "virtual", "hybrid"]);
const ordinal = z.int().min(1).max(10_000);

const details = ({ line, edtf }: Parts) => ({
  format: sessionFormat,
  title: line(1000),
  date: edtf.describe("When it was held: EDTF, as sure as the evidence is"),
  place: line().optional(),
  host: slug.optional().describe("The body that hosted it"),
  parties: slugs().describe("The bodies that met: at least two, all different"),
  series: slug.optional(),
  ordinal: ordinal.optional().describe("Which one of its kind it was, as printed: 8 for the eighth"),
  mode: sessionMode.optional(),
  under: slugs().optional().describe("Instruments in accordance with which it was held"),
});
type Field = keyof ReturnType<typeof details>;
/** The fields of a session that evidence can be given for. */
export const sessionFields = Object.keys(details(writing)) as Field[];

const fieldEvidence = <E extends z.ZodObject>({ evidence: list }: Parts<E>) =>
  z.strictObject({
    date: list,
    format: list.optional(),
    title: list.optional(),
    place: list.optional(),
    host: list.optional(),
    parties: list.optional(),
    series: list.optional(),
    ordinal: list.optional(),
    mode: list.optional(),
    under: list.optional(),
  });

/** What happens to a session as a whole. Its claims are in `claims.ts`. */
export const sessionEvents = <E extends z.ZodObject>(parts: Parts<E>) => ({
  SessionAnnounced: z.strictObject({ ...details(parts), evidence: fieldEvidence(parts) }),
  SessionHeld: z.strictObject({ ...details(parts), evidence: fieldEvidence(parts) }),
  SessionCancelled: z.strictObject({ reason: reason(parts).optional(), evidence: parts.evidence }),
  SessionDetailsCorrected: z.strictObject({
    changes: z.strictObject({
      format: sessionFormat.optional(),
      title: parts.line(1000).optional(),
      date: parts.edtf.optional(),
      place: parts.line().nullish(),
      host: slug.nullish(),
      parties: slugs().optional(),
      series: slug.nullish(),
      ordinal: ordinal.nullish(),
      mode: sessionMode.nullish(),
      under: slugs().nullish(),
    }),
    reason: reason(parts),
    evidence: fieldEvidence(parts)
      .partial()
      .optional()
      .describe(
        "New evidence by field; replaces what the field had. Required for a new value whose old one had evidence",
      ),
  }),
  SessionWithdrawn: z.strictObject({
    reason: reason(parts),
    duplicateOf: slug.optional().describe("The session that it repeats"),
  }),
});
