import type { Token } from "@collegium/sheets/language";
import { joinedAt } from "./joined-names.ts";
import { type Found, nameIndex } from "./name-index.ts";

/** Finds the names of things among words: the longest at each place, none within another. */
export type Finder<T> = (tokens: readonly Token[]) => Found<T>[];

/**
 * A finder of things by their names, in forms of their language. A name of capital letters alone (UN) is found in capitals alone.
 * Takes time in proportion to the words and to the names that begin with one of them.
 */
export function finder<T>(
  things: readonly T[],
  namesOf: (thing: T) => readonly string[],
  language: string,
): Finder<T> {
  const index = nameIndex(things, namesOf, language);
  return (tokens) => {
    const found: Found<T>[] = [];
    const words = index.words(tokens);
    for (let at = 0; at < tokens.length; ) {
      const name = index.longestAt(words, at);
      const here = name
        ? [{ named: name.named, from: at, to: at + name.stems.length }]
        : joinedAt(index, words, at);
      found.push(...here);
      at = here.at(-1)?.to ?? at + 1;
    }
    return found;
  };
}
