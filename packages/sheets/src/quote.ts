import { draftEvidence, slug } from "@collegium/domain";
import * as z from "zod";

const { exact } = draftEvidence.shape;
const quotation = z.strictObject({
  ...draftEvidence.shape,
  source: slug.optional().describe("The source that is quoted, where it is not the sheet's own"),
});

/** A quotation as a sheet gives it: evidence whose source may be left to the sheet. */
export type SheetQuote = z.output<typeof quotation>;

const fromText = exact.transform((words): SheetQuote => ({ exact: words, basis: "stated" }));

/** `quote:` — words, or `{exact, prefix, suffix, basis, note, source}`, or a list of either; read as a list. */
export const quote = z
  .union(
    [
      fromText.transform((one) => [one]),
      quotation.transform((one) => [one]),
      z
        .array(z.union([fromText, quotation], { error: "This must be words, or { exact, basis, note }." }))
        .min(1)
        .max(20),
    ],
    {
      error:
        "This must be the quoted words; or { exact, prefix, suffix, basis, note, source }; or a list of either.",
    },
  )
  .meta({
    id: "SheetQuote",
    description:
      "The printed words, verbatim; a long passage may be shortened to `first words … last words`. With more to say: { exact, prefix, suffix, basis, note, source }. Several: a list.",
  });
