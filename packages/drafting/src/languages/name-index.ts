import { type Token, tokensOf } from "@collegium/sheets/language";
import { stem } from "./stem.ts";

/** Words of a sentence, with the stem of each. */
export interface Words {
  readonly tokens: readonly Token[];
  readonly stems: readonly string[];
}

/** A name of a thing. */
interface Name<T> {
  readonly named: T;
  readonly stems: readonly string[];
  /** Whether it is of capital letters alone. */
  readonly capital: boolean;
}

/** A name where it stands among the words of a sentence: their indices, end exclusive. */
export interface Found<T> {
  readonly named: T;
  readonly from: number;
  readonly to: number;
}

/** The names of things, by the stems of their words. */
export interface NameIndex<T> {
  /** Words of the longest name. */
  readonly longest: number;
  words(tokens: readonly Token[]): Words;
  /** Whether a name begins with this stem. */
  begins(stem: string): boolean;
  /** The name that these words are, and no more. */
  exactly(stems: readonly string[]): Name<T> | undefined;
  /** The longest name that begins with a word. */
  longestAt(words: Words, at: number): Name<T> | undefined;
}

/** No name that is looked for has more words. */
const longestName = 40;

/** Of two things of one name the first has it. */
export function nameIndex<T>(
  things: readonly T[],
  namesOf: (thing: T) => readonly string[],
  language: string,
): NameIndex<T> {
  const stemsOf = (tokens: readonly Token[]) => tokens.map(({ folded }) => stem(folded, language));
  const byFirst = new Map<string, Map<string, Name<T>>>();
  let longest = 0;
  for (const named of things)
    for (const name of namesOf(named)) {
      const stems = stemsOf(tokensOf(name));
      const [first] = stems;
      if (first === undefined || stems.length > longestName) continue;
      longest = Math.max(longest, stems.length);
      const others = byFirst.get(first) ?? new Map<string, Name<T>>();
      const key = stems.join(" ");
      if (!others.has(key)) others.set(key, { named, stems, capital: /^[\p{Lu}.\s]+$/u.test(name) });
      byFirst.set(first, others);
    }

  return {
    longest,
    words: (tokens) => ({ tokens, stems: stemsOf(tokens) }),
    begins: (stem) => byFirst.has(stem),
    exactly: (stems) => byFirst.get(stems[0] ?? "")?.get(stems.join(" ")),
    longestAt({ tokens, stems }, at) {
      const names = byFirst.get(stems[at] as string);
      if (!names) return undefined;
      let found: Name<T> | undefined;
      let key = "";
      for (let to = at; to < Math.min(stems.length, at + longest); to++) {
        if (to > at && parts(tokens[to])) break;
        key = to > at ? `${key} ${stems[to]}` : (stems[to] as string);
        const name = names.get(key);
        if (name && (!name.capital || tokens.slice(at, to + 1).every(beginsWithCapital))) found = name;
      }
      return found;
    },
  };
}

/** Whether no name goes on to a word, for what stands before it. */
export const parts = (token: Token | undefined): boolean => /[;:!?]/.test(token?.gap ?? "");

export const beginsWithCapital = ({ word }: Token): boolean => /^\p{Lu}/u.test(word);
