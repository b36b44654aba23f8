import * as z from "zod";
import { slug } from "../ids.ts";
import { quoted, surrounding, text } from "../said.ts";

/** Evidence as an editor sends it: the register finds where it stands. */
export const draftEvidence = z
  .strictObject({
    source: slug.describe("The source that is quoted"),
    exact: quoted(10_000).describe(
      "The quoted words, verbatim. When writing, a long passage may be shortened to `first words … last words`",
    ),
    prefix: surrounding(500).optional().describe("Words right before the quotation, to single it out"),
    suffix: surrounding(500).optional().describe("Words right after the quotation, to single it out"),
    basis: z
      .enum(["stated", "inferred"])
      .default("stated")
      .describe("Whether the words state the fact, or it follows from them"),
    note: text(1000).optional().describe("Why it follows; required where the basis is `inferred`"),
  })
  .meta({ id: "DraftEvidence" });
export type DraftEvidence = z.input<typeof draftEvidence>;
