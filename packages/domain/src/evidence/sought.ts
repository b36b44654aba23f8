import type { DraftEvidence } from "../events/index.ts";
import { foldSigns, type Joint } from "./folded.ts";
import type { SignOf } from "./signs.ts";

/** A quotation to look for, as an editor writes it. */
export type Quotation = Pick<DraftEvidence, "exact" | "prefix" | "suffix">;

/** Words in the form in which a text is read for them. */
export interface Words {
  readonly signs: string;
  /** Hyphens that were folded away. */
  readonly joints: readonly Joint[];
  /** Equal for equal words. */
  readonly key: string;
}

/** A quotation in the form in which a text is read. `prefix` and `suffix` are empty where anything may stand around. */
export interface Sought {
  readonly words: Words;
  readonly prefix: string;
  readonly suffix: string;
  /** What the words are the first and the last of, if they don't stand in the text as they are. */
  readonly shortened?: { readonly first: Words; readonly last: Words };
  /** Whether white space at the words' ends, which is not looked for, is quoted with them. */
  readonly spaced?: { readonly before: boolean; readonly after: boolean };
}

/** Texts are normalised once, at deposit: so are the words that are looked for in them. */
export const soughtOf =
  (normalise: (words: string) => string) =>
  ({ exact, prefix = "", suffix = "" }: Quotation): Sought => {
    const words = normalise(exact);
    const around = { prefix: normalise(prefix).trimEnd(), suffix: normalise(suffix).trimStart() };
    const parts = shortenedTo(words);
    return parts
      ? { words: plain(words), ...around, shortened: { first: plain(parts.first), last: plain(parts.last) } }
      : { words: plain(words), ...around };
  };

/** The first and the last words of a passage, where that is what words with an ellipsis are. */
export function shortenedTo(words: string): { readonly first: string; readonly last: string } | undefined {
  const [first, last, ...more] = words.split(ellipsis).map((part) => part.trim());
  return first && last && more.length === 0 ? { first, last } : undefined;
}

const ellipsis = /\s(?:…|\.\.\.)\s/;

const plain = (signs: string): Words => ({ signs, joints: [], key: signs });

/** The quotation for a text that is read folded. */
export function foldedSought({ words, prefix, suffix, shortened }: Sought, signOf: SignOf): Sought {
  const { signs } = foldSigns(words.signs, signOf);
  const first = shortened && foldedWords(shortened.first.signs, signOf);
  const last = shortened && foldedWords(shortened.last.signs, signOf);
  return {
    words: foldedWords(words.signs, signOf),
    prefix: foldSigns(prefix, signOf).signs.trimEnd(),
    suffix: foldSigns(suffix, signOf).signs.trimStart(),
    spaced: { before: signs.startsWith(" "), after: signs.endsWith(" ") },
    ...(first?.signs && last?.signs && { shortened: { first, last } }),
  };
}

/** Words for a text that is read folded. */
export function foldedWords(written: string, signOf: SignOf): Words {
  const { signs, joints } = foldSigns(written, signOf);
  const trimmed = signs.trim();
  const shift = signs.length - signs.trimStart().length;
  const own = joints.map(({ at, kind }): Joint => ({ at: at - shift, kind }));
  const key = own.length === 0 ? trimmed : `${trimmed}\0${own.map(({ at, kind }) => `${at}.${kind}`).join()}`;
  return { signs: trimmed, joints: own, key };
}

/** Everything of a quotation that a text is read for. */
export const partsOf = ({ words, prefix, suffix, shortened }: Sought): string[] =>
  [words.signs, prefix, suffix, shortened?.first.signs ?? "", shortened?.last.signs ?? ""].filter(
    (part) => part !== "",
  );

/**
 * By which of the three to look for words between a prefix and a suffix: that which stands in the fewest places. Blank
 * words may stand in many places before one suffix, and lead themselves.
 */
export function guideOf(
  { words, prefix, suffix }: Pick<Sought, "words" | "prefix" | "suffix">,
  count: (words: string) => number,
): string {
  if (words.signs.trim() === "") return words.signs;
  const parts = [words.signs, prefix, suffix].filter((part) => part !== "");
  return parts.reduce((a, b) => (count(b) < count(a) ? b : a));
}
