import * as z from "zod";
import { type EvidenceSchema, evidenceList } from "./evidence.ts";
import { edtf, line, matches, names, slug, variants } from "./shared.ts";

/** Events of `person` streams: an office holder. */
export const personEvents = <S extends EvidenceSchema>(evidence: S) => ({
  PersonRegistered: z.strictObject({ names, variants: variants.optional(), matches: matches.optional() }),
  PersonRenamed: z.strictObject({ names, variants: variants.optional() }),
  OfficeHeld: z.strictObject({
    body: slug,
    title: line(),
    from: edtf.optional(),
    to: edtf.optional(),
    evidence: evidenceList(evidence).optional(),
  }),
});
