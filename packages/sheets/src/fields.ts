import { asideWhy, referenceFields } from "@collegium/domain";
import { actNames, acts } from "./acts.ts";

/**
 * Keys of a sheet whose values are words of somebody: printed, or a sentence for the history. In these a number sign may
 * be part of the words.
 */
export const wordFields: ReadonlySet<string> = new Set([
  "quote",
  "exact",
  "prefix",
  "suffix",
  "note",
  "names",
  "variants",
  "aliases",
  "title",
  "place",
  "wording",
  "summary",
  "character",
  "degree",
  "office",
  "where",
  "reason",
  "unnamed",
  "printedAs",
  "aside",
  ...asideWhy.options,
]);

/** Acts that may be about nothing: their empty value says so. */
const mayBeEmpty: ReadonlySet<string> = new Set(
  actNames.filter(
    (act) =>
      (acts[act].fields as { readonly [key: string]: { safeParse(value: unknown): { success: boolean } } })[
        act
      ]?.safeParse(null).success,
  ),
);

/** Keys of a sheet whose values are ids, also those of which an id may be `null` or `true`. */
export const idFields: ReadonlySet<string> = new Set(
  [
    ...Object.keys(referenceFields),
    ...["speaker", "topic"],
    ...actNames,
    ...[
      "id",
      "source",
      "session",
      "for",
      "attended",
      "met",
      "within",
      "as",
      "implements",
      "succeeds",
      "amends",
      "partOf",
    ],
  ].filter((field) => !mayBeEmpty.has(field)),
);
