import { firstIndex } from "../first-index.ts";
import { spend } from "./budget.ts";
import type { Span } from "./passage.ts";
import type { Search } from "./search.ts";
import { guideOf, type Sought } from "./sought.ts";

type Surrounded = Pick<Sought, "words" | "prefix" | "suffix">;

// How far a prefix or suffix may stand from its words, in white space.
const maxGap = 100;
/** What it takes to look at one candidate and what stands around it. */
const candidateSteps = 2;

/**
 * Where words begin that stand between a prefix and a suffix, in order; undefined where there are more candidates than
 * the budget has steps. Only where the rarest of the three stands are the others looked for.
 */
export function beginningsOf(search: Search, surrounded: Surrounded): number[] | undefined {
  const { prefix, suffix } = surrounded;
  const words = surrounded.words.signs;
  const { count, spaces, budget } = search;
  const guide = guideOf(surrounded, count);
  if (count(guide) === 0) return [];
  const places = search.all(guide);
  if (!places || !spend(budget, places.length * candidateSteps)) return undefined;
  const stands = search.endsWith(words);
  const follows = following(search, prefix);
  const precedes = preceding(search, suffix);
  const leading = words.length - words.trimStart().length;
  const trailing = words.length - words.trimEnd().length;
  const found: number[] = [];
  for (const at of places) {
    let from = at;
    if (guide !== words && guide === prefix) {
      const end = at + prefix.length;
      from = end + spaces.after(end) - leading;
    } else if (guide !== words) from = at - spaces.before(at) + trailing - words.length;
    const to = from + words.length;
    if (from >= 0 && stands(to) && follows(from) && precedes(to)) found.push(from);
  }
  return found;
}

function following({ endsWith, spaces }: Search, prefix: string): (index: number) => boolean {
  if (prefix === "") return () => true;
  const stands = endsWith(prefix);
  return (index) => stands(index - Math.min(maxGap, spaces.before(index)));
}

function preceding({ endsWith, spaces }: Search, suffix: string): (index: number) => boolean {
  if (suffix === "") return () => true;
  const stands = endsWith(suffix);
  return (index) => stands(index + Math.min(maxGap, spaces.after(index)) + suffix.length);
}

/** From where the prefix of a found passage begins to where its suffix ends. */
export function reachAround({ spaces }: Search, { prefix, suffix }: Sought, { from, to }: Span): Span {
  return {
    from: prefix === "" ? from : from - Math.min(maxGap, spaces.before(from)) - prefix.length,
    to: suffix === "" ? to : to + Math.min(maxGap, spaces.after(to)) + suffix.length,
  };
}

/**
 * Passages that begin with one of the beginnings, end with one of the ends, and have no shorter such passage inside; at
 * most `most`. Both lists are in order; the longer one is only looked up.
 */
export function passagesBetween(
  first: { readonly words: string; readonly places: ArrayLike<number> },
  last: { readonly words: string; readonly places: ArrayLike<number> },
  most: number,
): Span[] {
  const begins = (index: number) => (first.places[index] as number) + first.words.length;
  const ends = (index: number) => last.places[index] as number;
  const found: Span[] = [];
  const add = (begin: number, end: number) =>
    found.push({ from: first.places[begin] as number, to: ends(end) + last.words.length });
  if (last.places.length <= first.places.length) {
    for (let end = 0; end < last.places.length && found.length < most; end++) {
      // The nearest beginning before this end; before the end before, too, it would be that one's.
      const begin = firstIndex(first.places.length, (index) => begins(index) > ends(end)) - 1;
      if (begin >= 0 && (end === 0 || begins(begin) > ends(end - 1))) add(begin, end);
    }
  } else {
    for (let begin = 0; begin < first.places.length && found.length < most; begin++) {
      const end = firstIndex(last.places.length, (index) => ends(index) >= begins(begin));
      const isNearest = begin + 1 === first.places.length || begins(begin + 1) > ends(end);
      if (end < last.places.length && isNearest) add(begin, end);
    }
  }
  return found;
}
