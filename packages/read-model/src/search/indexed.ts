import type { Stemming } from "./stems.ts";
import { wordlyPieces } from "./words.ts";

/** What the index of passages has of a text: its words, and their stems, one space between. */
export interface Indexed {
  readonly words: string;
  readonly stems: string;
}

/** Pieces of texts whose words are remembered, in all languages together. */
const mostPieces = 50_000;
/** Longer ones are not said again. */
const longestPiece = 60;

/**
 * Makes the words of passages. Folding signs one by one was a third of following a ledger; remembered by what stands between two spaces, it takes
 * a fifth of that. Law: the words are those of `wordsOf`.
 */
export function indexing(stems: Stemming) {
  let known = new Map<string, Map<string, Indexed>>();
  let count = 0;
  const make = (piece: string, language: string): Indexed => {
    const words = stems
      .words(piece)
      .map(({ word }) => word)
      .join(" ");
    return {
      words,
      stems: words
        .split(" ")
        .map((word) => stems.of(word, language))
        .join(" "),
    };
  };
  const remembered = (language: string): Map<string, Indexed> => {
    if (count >= mostPieces) {
      known = new Map();
      count = 0;
    }
    const own = known.get(language) ?? new Map<string, Indexed>();
    known.set(language, own);
    return own;
  };

  return (text: string, language: string): Indexed => {
    const own = remembered(language);
    const [words, stemmed]: [string[], string[]] = [[], []];
    for (const piece of wordlyPieces(text)) {
      let made = own.get(piece);
      if (!made) {
        made = make(piece, language);
        if (piece.length <= longestPiece) {
          own.set(piece, made);
          count++;
        }
      }
      if (made.words === "") continue;
      words.push(made.words);
      stemmed.push(made.stems);
    }
    return { words: words.join(" "), stems: stemmed.join(" ") };
  };
}
