/** A word of a sentence. */
export interface Token {
  /** UTF-16 indices in the sentence, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** As printed, but whole where a line's end or an invisible sign cuts it. */
  readonly word: string;
  /** The same as the lexicon writes words: see `asInLexicon`. */
  readonly folded: string;
  /** The signs between the word before and this one. */
  readonly gap: string;
}

/** A sentence is looked at so far, in UTF-16 units: nobody prints a longer one, but a hostile text may. */
export const longestSentence = 5_000;

// A hyphen is inside of a word, an apostrophe is not: "Russia’s", "s’est", "didn’t" are two.
const wordPattern =
  /[\p{L}\p{N}\p{M}]+(?:[\u00AD\u200B-\u200D\u2060]|(?:[-‐‑](?:[ \t]*\n[ \t]*)?(?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)|[\p{L}\p{N}\p{M}]+)*/gu;
const invisible = /[\u00AD\u200B-\u200D\u2060]/g;
/** What a line's end cuts is a word: behind a closing mark the end of a line parts words as elsewhere. */
const cutByLine =
  /([\p{L}\p{N}\p{M}])[\u00AD\u200B-\u200D\u2060]*[-‐‑\u00AD][ \t]*\n[ \t]*(?=[\p{L}\p{N}])/gu;

/** The words of a sentence, in order. */
export function tokensOf(sentence: string): Token[] {
  const tokens: Token[] = [];
  const looked = sentence.slice(0, longestSentence);
  let last = 0;
  for (const { 0: printed, index } of looked.matchAll(wordPattern)) {
    const word = onOneLine(printed);
    const folded = asInLexicon(word);
    tokens.push({ from: index, to: index + printed.length, word, folded, gap: looked.slice(last, index) });
    last = index + printed.length;
  }
  return tokens;
}

/** Letters that are printed as one sign, and full-width ones: scans and copies of PDF files hold them. */
const setTogether = /[\uFB00-\uFB06\uFF10-\uFF5A]/g;

/** A word in small letters, each for itself, without what languages write now and then only (ё, œ). */
export const asInLexicon = (word: string): string =>
  word
    .replace(setTogether, (sign) => sign.normalize("NFKC"))
    .toLowerCase()
    .replaceAll("ё", "е")
    .replaceAll("œ", "oe")
    .replace(/[‐‑]/g, "-");

/** Words as they are read: on one line, whole where a line's end cuts them, without invisible signs. */
export const onOneLine = (words: string): string =>
  words.replace(cutByLine, "$1").replace(invisible, "").replace(/\s+/gu, " ");
