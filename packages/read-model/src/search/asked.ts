import type { Stemming } from "./stems.ts";

/** One thing that is looked for: a word, words in a row, or a word's beginning. */
export type Term =
  | { readonly kind: "words"; readonly readings: readonly (readonly string[])[] }
  | { readonly kind: "prefix"; readonly word: string };

/** Terms beyond these, and words of a phrase, are not looked for. */
const mostTerms = 16;
/** All words that begin so are looked through for each beginning. */
const mostBeginnings = 4;
const mostWords = 32;

/**
 * What a reader asks for: words (`arms control`), all of which must stand in one paragraph; phrases (`"human rights"`), whose words follow each other;
 * and beginnings of words (`правы*`). Signs that mean nothing are nothing; so no query is wrong.
 */
export function termsOf(q: string, stems: Stemming): Term[] {
  // Said again, a term narrows nothing.
  const terms = new Map<string, Term>();
  const beginnings = () => [...terms.values()].filter(({ kind }) => kind === "prefix").length;
  for (const [, phrase, other = ""] of q.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]?|([^"“”„«»\s]+)/g)) {
    if (terms.size >= mostTerms) break;
    const words = stems
      .words(phrase ?? other)
      .map(({ word }) => word)
      .slice(0, mostWords);
    const [only] = words;
    if (only === undefined) continue;
    // Letters of a script without spaces are words in a row; so are those that a hyphen joins.
    if (phrase !== undefined || words.length > 1 || !other.endsWith("*"))
      terms.set(words.join(" "), { kind: "words", readings: stems.readings(words) });
    else if (beginnings() < mostBeginnings) terms.set(`${only}*`, { kind: "prefix", word: only });
  }
  return [...terms.values()];
}

/** The terms in FTS5's language. Words hold no sign that means anything in it. */
export const matching = (terms: readonly Term[]): string =>
  terms
    .map((term) =>
      term.kind === "prefix"
        ? `words : "${term.word}" *`
        : `stems : (${term.readings.map((words) => `"${words.join(" ")}"`).join(" OR ")})`,
    )
    .map((term) => `(${term})`)
    .join(" AND ");

/** Where terms stand in a text: ranges of UTF-16 code units, in order. */
export function standing(
  text: string,
  language: string,
  terms: readonly Term[],
  stems: Stemming,
): { readonly start: number; readonly end: number }[] {
  const words = stems.words(text).map((word) => ({ ...word, stem: stems.of(word.word, language) }));
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at < words.length; at++) {
    const length = Math.max(
      0,
      ...terms.map((term) => {
        if (term.kind === "prefix") return words[at]?.word.startsWith(term.word) ? 1 : 0;
        const fits = term.readings.some((reading) =>
          reading.every((stem, n) => words[at + n]?.stem === stem),
        );
        return fits ? (term.readings[0]?.length ?? 0) : 0;
      }),
    );
    const first = words[at];
    const last = words[at + length - 1];
    if (length === 0 || !first || !last) continue;
    found.push({ start: first.start, end: last.end });
    at += length - 1;
  }
  return found;
}
