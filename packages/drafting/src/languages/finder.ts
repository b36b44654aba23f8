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

/** Names by the stem of their first word, then by all of theirs. */
type Names<T> = ReadonlyMap<string, ReadonlyMap<string, Name<T>>>;

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
      const name = longestAt(byFirst, tokens, stems, at, longest);
      const here = name
        ? [{ named: name.named, from: at, to: at + name.stems.length }]
        : joinedAt(byFirst, tokens, stems, at, longest, language);
      found.push(...here);
      at = here.at(-1)?.to ?? at + 1;
    }
    return found;
  };
}

/**
 * Names that hyphens join: "Belarus-Russia relations", "the European Union-Russia summit". Each part must be a name by itself, so that
 * none is found in "Guinea-Bissau" or "Ivanov-Petrov".
 */
function joinedAt<T>(
  byFirst: Names<T>,
  tokens: readonly Token[],
  stems: readonly string[],
  at: number,
  longest: number,
  language: string,
): Found<T>[] {
  // Few words begin a name: only behind those is looked for a hyphen.
  if (!hyphen.test((tokens[at] as Token).word) && !byFirst.has(stems[at] as string)) return [];
  const ahead = tokens.slice(at, at + longest).findIndex(({ word }) => hyphen.test(word));
  const seam = at + ahead;
  if (ahead < 0 || tokens.slice(at + 1, seam + 1).some(({ gap }) => parting.test(gap))) return [];
  const [begin = [], ...more] = (tokens[seam] as Token).word.split(hyphen).map(tokensOf);
  const end = more.at(-1);
  const stemsOf = (words: readonly Token[]) => words.map(({ folded }) => stem(folded, language));
  const first = nameOf(byFirst, [...stems.slice(at, seam), ...stemsOf(begin)]);
  if (!first || !end || ![...begin, ...more.flat()].every(({ word }) => capital.test(word))) return [];
  const between = more.slice(0, -1).map((part) => nameOf(byFirst, stemsOf(part)));
  const rest = tokens.slice(seam + 1, seam + longest);
  const restStems = stems.slice(seam + 1, seam + longest);
  const last = longestAt(byFirst, [...end, ...rest], [...stemsOf(end), ...restStems], 0, longest);
  if (!last || between.includes(undefined)) return [];
  return [
    { named: first.named, from: at, to: seam + 1 },
    ...between.flatMap((name) => (name ? [{ named: name.named, from: seam, to: seam + 1 }] : [])),
    { named: last.named, from: seam, to: seam + 1 + last.stems.length - end.length },
  ];
}

const hyphen = /[-‐‑]/;
/** No name goes on behind these. */
const parting = /[;:!?]/;
const capital = /^\p{Lu}/u;

/** The name that these words are, and no more. */
const nameOf = <T>(byFirst: Names<T>, stems: readonly string[]): Name<T> | undefined =>
  byFirst.get(stems[0] ?? "")?.get(stems.join(" "));

function longestAt<T>(
  byFirst: Names<T>,
  tokens: readonly Token[],
  stems: readonly string[],
  at: number,
  longest: number,
): Name<T> | undefined {
  const names = byFirst.get(stems[at] as string);
  if (!names) return undefined;
  let found: Name<T> | undefined;
  let key = "";
  for (let to = at; to < Math.min(stems.length, at + longest); to++) {
    if (to > at && parting.test(tokens[to]?.gap ?? "")) break;
    key = to > at ? `${key} ${stems[to]}` : (stems[to] as string);
    const name = names.get(key);
    if (name && (!name.capital || tokens.slice(at, to + 1).every(({ word }) => /^\p{Lu}/u.test(word))))
      found = name;
  }
  return found;
}
