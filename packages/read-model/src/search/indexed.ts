import type { Stemming } from "./stems.ts";
import { inRow, onlyIn, wordlyPieces, wordsIn } from "./words.ts";

/**
 * What the index of passages has of a text. Its words as they are, those that hyphens join each by itself; and the stems of its words, those that
 * hyphens join as one. So either way of writing is found as a phrase. Behind them what is another word in the other column.
 */
export interface Indexed {
  readonly words: string;
  readonly stems: string;
}

/** The words of a piece of a text, one space between, and of the same piece others behind those in a row. */
interface Piece {
  readonly words: string;
  readonly stems: string;
  readonly others: { readonly words: readonly string[]; readonly stems: readonly string[] };
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
  let known = new Map<string, Map<string, Piece>>();
  let count = 0;
  const make = (piece: string, language: string): Piece => {
    const { whole, parts, cut } = stems.words(piece);
    const stemsOf = (words: readonly string[]) => words.map((word) => stems.of(word, language));
    const words = wordsIn(parts);
    if (whole.length === parts.length && cut.length === 0)
      return { words: words.join(" "), stems: stemsOf(words).join(" "), others: nothing };
    return {
      words: words.join(" "),
      stems: stemsOf(wordsIn(whole)).join(" "),
      others: {
        words: wordsIn([...onlyIn(whole, parts), ...cut]),
        stems: stemsOf(wordsIn([...onlyIn(parts, whole), ...cut])),
      },
    };
  };
  const remembered = (language: string): Map<string, Piece> => {
    if (count >= mostPieces) {
      known = new Map();
      count = 0;
    }
    const own = known.get(language) ?? new Map<string, Piece>();
    known.set(language, own);
    return own;
  };

  return (text: string, language: string): Indexed => {
    const own = remembered(language);
    const [words, stemmed]: [string[], string[]] = [[], []];
    const [otherWords, otherStems]: [string[], string[]] = [[], []];
    for (const piece of wordlyPieces(text)) {
      let made = own.get(piece);
      if (!made) {
        made = make(piece, language);
        if (piece.length <= longestPiece) {
          own.set(piece, made);
          count++;
        }
      }
      if (made.words !== "") words.push(made.words);
      if (made.stems !== "") stemmed.push(made.stems);
      if (made.others === nothing) continue;
      otherWords.push(...made.others.words);
      otherStems.push(...made.others.stems);
    }
    return { words: inRow(words, otherWords), stems: inRow(stemmed, otherStems) };
  };
}

const nothing: Piece["others"] = { words: [], stems: [] };
