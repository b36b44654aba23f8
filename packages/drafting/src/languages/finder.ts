import { type Token, tokensOf } from "@collegium/sheets/language";
import { stem } from "./stem.ts";

/** A name where it stands among the words of a sentence: their indices, end exclusive. */
export interface Found<T> {
  readonly named: T;
  readonly from: number;
  readonly to: number;
}

/** Finds the names of things among words: the longest at each place, none within another. */
export type Finder<T> = (tokens: readonly Token[]) => Found<T>[];

interface Name<T> {
  readonly named: T;
  readonly stems: readonly string[];
  readonly capital: boolean;
}

/** No name that is looked for has more words. */
const longestName = 40;

/**
 * A finder of things by their names, in forms of their language. A name of capital letters alone (UN) is found in capitals alone.
 * Takes time in proportion to the words and to the names that begin with one of them.
 */
export function finder<T>(
  things: readonly T[],
  namesOf: (thing: T) => readonly string[],
  language: string,
): Finder<T> {
  const byFirst = new Map<string, Map<string, Name<T>>>();
  let longest = 0;
  for (const named of things)
    for (const name of namesOf(named)) {
      const stems = tokensOf(name).map(({ folded }) => stem(folded, language));
      const [first] = stems;
      if (first === undefined || stems.length > longestName) continue;
      longest = Math.max(longest, stems.length);
      const others = byFirst.get(first) ?? new Map<string, Name<T>>();
      const key = stems.join(" ");
      if (!others.has(key)) others.set(key, { named, stems, capital: /^[\p{Lu}.\s]+$/u.test(name) });
      byFirst.set(first, others);
    }
  return (tokens) => {
    const found: Found<T>[] = [];
    const stems = tokens.map(({ folded }) => stem(folded, language));
    for (let at = 0; at < stems.length; ) {
      const name = longestAt(byFirst.get(stems[at] as string), tokens, stems, at, longest);
      if (name) found.push({ named: name.named, from: at, to: at + name.stems.length });
      else
        for (const { named } of joinedAt(byFirst, tokens[at] as Token, language))
          found.push({ named, from: at, to: at + 1 });
      at += name?.stems.length ?? 1;
    }
    return found;
  };
}

/**
 * Names that a hyphen joins: "Belarus-Russia relations". Each part of the word must be one by itself, so that none is found
 * in "Guinea-Bissau" or "Ivanov-Petrov".
 */
function joinedAt<T>(
  byFirst: ReadonlyMap<string, ReadonlyMap<string, Name<T>>>,
  { word }: Token,
  language: string,
): Name<T>[] {
  const parts = word.split(/[-‐‑]/);
  if (parts.length < 2) return [];
  const names = parts.flatMap((part) => {
    const [key = ""] = tokensOf(part).map(({ folded }) => stem(folded, language));
    const name = /^\p{Lu}/u.test(part) ? byFirst.get(key)?.get(key) : undefined;
    return name ? [name] : [];
  });
  return names.length === parts.length ? names : [];
}

function longestAt<T>(
  names: ReadonlyMap<string, Name<T>> | undefined,
  tokens: readonly Token[],
  stems: readonly string[],
  at: number,
  longest: number,
): Name<T> | undefined {
  if (!names) return undefined;
  let found: Name<T> | undefined;
  let key = "";
  for (let to = at; to < Math.min(stems.length, at + longest); to++) {
    if (to > at && /[;:!?]/.test(tokens[to]?.gap ?? "")) break;
    key = to > at ? `${key} ${stems[to]}` : (stems[to] as string);
    const name = names.get(key);
    if (name && (!name.capital || tokens.slice(at, to + 1).every(({ word }) => /^\p{Lu}/u.test(word))))
      found = name;
  }
  return found;
}
