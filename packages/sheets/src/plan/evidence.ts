import { type DraftEvidence, type Evidence, wholeFrom } from "@collegium/domain";
import type { SheetQuote } from "../quote.ts";

/** Quotations of a sheet, as an editor sends them and where they stand in their texts. */
export interface Words {
  /** As sent: the register finds their positions again. */
  readonly drafts: readonly DraftEvidence[];
  /** Where they stand; undefined where a text that they quote is withheld, so that nobody can tell. */
  readonly found?: readonly Evidence[];
  readonly sources: ReadonlySet<string>;
  /** The wording that was marked in them. */
  readonly marked?: string;
}

export const draftsOf = (quotes: readonly SheetQuote[], source: string): DraftEvidence[] =>
  quotes.map((quote) => ({ ...quote, source: quote.source ?? source }));

/**
 * How recorded evidence stands to a sheet's words. Evidence from sources that the words don't quote belongs to other sheets: it is
 * not compared, and where there is no other the words are `elsewhere`: two sources that tell of one thing don't fight over it.
 */
export function standing(
  recorded: readonly Evidence[] | undefined,
  words: Words | undefined,
): "same" | "differs" | "elsewhere" {
  if (!words?.found) return "same";
  const own = (recorded ?? []).filter(({ source }) => words.sources.has(source));
  if (own.length === 0) return recorded?.length ? "elsewhere" : "differs";
  const equal =
    own.length === words.found.length && own.every((one, i) => sameEvidence(one, words.found?.[i]));
  return equal ? "same" : "differs";
}

// Positions say which words; prefix and suffix only helped to find them.
const sameEvidence = (a: Evidence, b: Evidence | undefined) =>
  b !== undefined &&
  a.source === b.source &&
  a.start === b.start &&
  a.end === b.end &&
  a.basis === b.basis &&
  a.note === b.note;

/** Evidence to send in place of what is recorded: the sheet's words, and what other sources contributed. */
export const replaced = (recorded: readonly Evidence[] | undefined, words: Words): DraftEvidence[] => [
  ...words.drafts,
  ...(recorded ?? []).filter(({ source }) => !words.sources.has(source)).map(asDraft),
];

/** Recorded evidence, to be sent again. */
export const asDraft = ({ start: _start, end: _end, prefix, suffix, ...draft }: Evidence): DraftEvidence => ({
  ...draft,
  ...(prefix !== undefined && { prefix: prefix.slice(wholeFrom(prefix, Math.max(0, prefix.length - most))) }),
  ...(suffix !== undefined && {
    suffix: suffix.length > most ? suffix.slice(0, wholeFrom(suffix, most - 1)) : suffix,
  }),
});

// What an earlier program recorded may be longer than what is taken: NFC made it so. What touches the words goes on.
const most = 500;

/** Whether two pieces of evidence share at least a character. */
export const overlap = (a: Evidence, b: Evidence): boolean =>
  a.source === b.source && a.start < b.end && b.start < a.end;

/** Evidence for a reader of a report: the quoted words. */
export const quoted = (list: readonly Pick<Evidence, "exact">[] | undefined): string | undefined =>
  list?.length ? list.map(({ exact }) => exact).join(" | ") : undefined;
