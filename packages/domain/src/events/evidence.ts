import * as z from "zod";
import { slug } from "../names.ts";
import { text } from "../text.ts";

const fields = {
  source: slug.describe("The source that is quoted"),
  exact: text(10_000).describe(
    "The quoted words, verbatim. When writing, a long passage may be shortened to `first words … last words`",
  ),
  prefix: text(500).optional().describe("Words right before the quotation, to single it out"),
  suffix: text(500).optional().describe("Words right after the quotation, to single it out"),
  basis: z
    .enum(["stated", "inferred"])
    .default("stated")
    .describe("Whether the words state the fact, or it follows from them"),
  note: text(1000).optional().describe("Why it follows; required where the basis is `inferred`"),
};

/** Evidence as an editor sends it: the register finds where it stands. */
export const draftEvidence = z.strictObject(fields).meta({ id: "DraftEvidence" });
export type DraftEvidence = z.input<typeof draftEvidence>;

/**
 * Evidence as recorded: a TextQuoteSelector and a TextPositionSelector of the W3C Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/#selectors). `start` and `end` count Unicode code points, end exclusive.
 */
export const evidence = z
  .strictObject({
    ...fields,
    basis: z.enum(["stated", "inferred"]),
    start: z.int().nonnegative(),
    end: z.int().positive(),
  })
  .meta({ id: "Evidence" });
export type Evidence = z.infer<typeof evidence>;

/** Either form of evidence: event schemas are written once and made for both. */
export type EvidenceSchema = typeof draftEvidence | typeof evidence;

export const evidenceList = <S extends EvidenceSchema>(schema: S) => z.array(schema).min(1).max(20);
