import type { DraftEvidence } from "../events/index.ts";

/** A quotation to look for, as an editor writes it. */
export type Quotation = Pick<DraftEvidence, "exact" | "prefix" | "suffix">;

/** A quotation in the form that texts have. `prefix` and `suffix` are empty where anything may stand around. */
export interface Sought {
  readonly words: string;
  readonly prefix: string;
  readonly suffix: string;
  /** What the words are the first and the last of, if they don't stand in the text as they are. */
  readonly shortened?: { readonly first: string; readonly last: string };
}

/** Texts are normalised once, at deposit: so are the words that are looked for in them. */
export const soughtOf =
  (normalise: (words: string) => string) =>
  ({ exact, prefix = "", suffix = "" }: Quotation): Sought => {
    const words = normalise(exact);
    const around = { prefix: normalise(prefix).trimEnd(), suffix: normalise(suffix).trimStart() };
    const [first, last, ...more] = words.split(/\s(?:…|\.\.\.)\s/).map((part) => part.trim());
    return first && last && more.length === 0
      ? { words, ...around, shortened: { first, last } }
      : { words, ...around };
  };

/** Everything of a quotation that a text is read for. */
export const partsOf = ({ words, prefix, suffix, shortened }: Sought): string[] =>
  [words, prefix, suffix, shortened?.first ?? "", shortened?.last ?? ""].filter((part) => part !== "");

/**
 * By which of the three to look for words between a prefix and a suffix: that which stands in the fewest places. Blank
 * words may stand in many places before one suffix, and lead themselves.
 */
export function guideOf(
  { words, prefix, suffix }: Pick<Sought, "words" | "prefix" | "suffix">,
  count: (words: string) => number,
): string {
  if (words.trim() === "") return words;
  const parts = [words, prefix, suffix].filter((part) => part !== "");
  return parts.reduce((a, b) => (count(b) < count(a) ? b : a));
}
