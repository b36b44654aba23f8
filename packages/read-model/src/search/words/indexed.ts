import { remembering } from "./remembering.ts";
import type { Stemming } from "./stems.ts";
import { clauses, inRow, onlyIn, plainWords, wordlyPieces, wordsIn } from "./words.ts";

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

/** A stretch of a text: what stands between two spaces, or a clause. Longer ones are not said again. */
const [longestPiece, longestClause] = [60, 200];
/** Of either so many are remembered, in all languages together. */
const mostRemembered = 50_000;

/**
 * Makes the words of passages. Folding signs one by one was a third of following a ledger: what is said again is remembered, by what stands
 * between two spaces, and by the clause, for quotations are the words of texts. Law: the words are those of `wordsOf`.
 */
export function indexing(stems: Stemming) {
  const stemsOf = (words: readonly string[], language: string) =>
    words.map((word) => stems.of(word, language));
  const alike = (words: readonly string[], language: string): Piece => ({
    words: words.join(" "),
    stems: stemsOf(words, language).join(" "),
    others: nothing,
  });
  const plainly = (text: string, language: string): Piece | undefined => {
    const plain = plainWords(text);
    return plain && alike(plain, language);
  };
  const pieceOf = remembering({ longest: longestPiece, most: mostRemembered }, (piece, language): Piece => {
    const plain = plainly(piece, language);
    if (plain) return plain;
    const { whole, parts, cut } = stems.words(piece);
    const words = wordsIn(parts);
    if (whole.length === parts.length && cut.length === 0) return alike(words, language);
    return {
      words: words.join(" "),
      stems: stemsOf(wordsIn(whole), language).join(" "),
      others: {
        words: wordsIn([...onlyIn(whole, parts), ...cut]),
        stems: stemsOf(wordsIn([...onlyIn(parts, whole), ...cut]), language),
      },
    };
  });
  const clauseOf = remembering(
    { longest: longestClause, most: mostRemembered },
    (clause, language): Piece =>
      plainly(clause, language) ?? joined(wordlyPieces(clause).map((piece) => pieceOf(piece, language))),
  );

  return (text: string, language: string): Indexed => {
    let [words, stems] = ["", ""];
    const others: Piece["others"][] = [];
    // Put together where they are written, not here.
    for (const clause of clauses(text)) {
      const made = clauseOf(clause, language);
      words = inSequence(words, made.words);
      stems = inSequence(stems, made.stems);
      if (made.others !== nothing) others.push(made.others);
    }
    if (others.length === 0) return { words, stems };
    return {
      words: inRow(
        words,
        others.flatMap((other) => other.words),
      ),
      stems: inRow(
        stems,
        others.flatMap((other) => other.stems),
      ),
    };
  };
}

const nothing: Piece["others"] = { words: [], stems: [] };

/** Pieces, one after the other, as one. */
function joined(pieces: readonly Piece[]): Piece {
  const [first] = pieces;
  if (first && pieces.length === 1) return first;
  const others = pieces.filter((piece) => piece.others !== nothing);
  return {
    words: flat(pieces.map(({ words }) => words)),
    stems: flat(pieces.map(({ stems }) => stems)),
    others:
      others.length === 0
        ? nothing
        : {
            words: others.flatMap((piece) => piece.others.words),
            stems: others.flatMap((piece) => piece.others.stems),
          },
  };
}

const inSequence = (before: string, next: string): string =>
  before === "" ? next : next === "" ? before : `${before} ${next}`;

/** In one piece of memory, for it is looked at again and again. */
const flat = (words: readonly string[]): string => words.filter((some) => some !== "").join(" ");
