import type { Stemming } from "../words/stems.ts";
import { type Word, wordsIn } from "../words/words.ts";

/** One thing that is looked for: a word, words in a row, or a word's beginning. */
export interface Term {
  readonly kind: "words" | "prefix";
  /** As they are, those that a hyphen joins each by itself; the last of them may be a beginning. */
  readonly words: readonly string[];
  /** What their stems may be, those that a hyphen joins as one; of a beginning, these words as they are. */
  readonly readings: readonly (readonly string[])[];
}

/** Terms beyond these, and words of a phrase, are not looked for. */
const mostTerms = 16;
/** All words that begin so are looked through for each beginning. */
const mostBeginnings = 4;
const mostWords = 32;

/**
 * What a reader asks for: words (`arms control`), all of which must stand in one paragraph; phrases (`"human rights"`), whose words follow each other;
 * and beginnings of words (`правы*`). What a hyphen joins is a phrase, and one word. Signs that mean nothing are nothing; so no query is wrong.
 */
export function termsOf(q: string, stems: Stemming): Term[] {
  // Said again, a term narrows nothing.
  const terms = new Map<string, Term>();
  const beginnings = () => [...terms.values()].filter(({ kind }) => kind === "prefix").length;
  for (const [, phrase, other = ""] of q.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]?|([^"“”„«»\s]+)/g)) {
    if (terms.size >= mostTerms) break;
    const read = stems.words(phrase ?? other);
    const [words, whole] = [read.parts, read.whole].map((some) => wordsIn(some).slice(0, mostWords));
    if (!words?.length || !whole) continue;
    // Letters of a script without spaces are words in a row.
    if (phrase !== undefined || whole.length > 1 || !other.endsWith("*"))
      terms.set(words.join(" "), { kind: "words", words, readings: stems.readings(whole) });
    else if (beginnings() < mostBeginnings)
      terms.set(`${words.join(" ")}*`, { kind: "prefix", words, readings: [whole] });
  }
  return [...terms.values()];
}

/** The terms in FTS5's language. Words hold no sign that means anything in it. */
export const matching = (terms: readonly Term[]): string =>
  terms.map((term) => `(${(term.kind === "prefix" ? beginning : inRow)(term)})`).join(" AND ");

const quoted = (words: readonly string[]): string => `"${words.join(" ")}"`;

const beginning = ({ words, readings }: Term): string =>
  (words.length > 1 ? [words, ...readings] : [words]).map((one) => `words : ${quoted(one)} *`).join(" OR ");

/** Several words may stand in a text as they were asked for, and be joined by hyphens there. */
const inRow = ({ words, readings }: Term): string => {
  const stems = `stems : (${readings.map(quoted).join(" OR ")})`;
  return words.length > 1 ? `${stems} OR words : ${quoted(words)}` : stems;
};

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where terms stand in a text: ranges of UTF-16 code units, in order, none of which touches what another has. */
export function standing(text: string, language: string, terms: readonly Term[], stems: Stemming): Range[] {
  const { whole, parts, cut } = stems.words(text);
  const joined = whole.length !== parts.length || cut.length > 0;
  const found = (joined ? [whole, parts, cut] : [whole])
    .flatMap((words) => standingIn(words, (word) => stems.of(word, language), terms))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter(({ start }, n) => found.slice(0, n).every(({ end }) => end <= start));
}

function standingIn(
  words: readonly Word[],
  stemOf: (word: string) => string,
  terms: readonly Term[],
): Range[] {
  const stems = words.map(({ word }) => stemOf(word));
  const found: Range[] = [];
  for (let at = 0; at < words.length; at++) {
    const length = Math.max(0, ...terms.map((term) => lengthAt(at, term, words, stems)));
    const first = words[at];
    const last = words[at + length - 1];
    if (length === 0 || !first || !last) continue;
    found.push({ start: first.start, end: last.end });
    at += length - 1;
  }
  return found;
}

/** How many words a term is at a place; none where it does not stand there. */
function lengthAt(at: number, term: Term, words: readonly Word[], stems: readonly string[]): number {
  const own = (n: number) => words[at + n]?.word;
  if (term.kind === "prefix") {
    const fits = [term.words, ...term.readings].find((all) =>
      all.every((word, n) => (n === all.length - 1 ? own(n)?.startsWith(word) : own(n) === word)),
    );
    return fits?.length ?? 0;
  }
  const fits =
    term.readings.find((reading) => reading.every((stem, n) => stems[at + n] === stem)) ??
    (term.words.every((word, n) => own(n) === word) ? term.words : undefined);
  return fits?.length ?? 0;
}
