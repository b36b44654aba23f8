import { standsWhole } from "./boundary.ts";
import { occurrences } from "./occurrences.ts";
import type { Span } from "./passage.ts";

/** What must stand around the words, but for white space between; empty where it may be anything. */
interface Surroundings {
  readonly prefix: string;
  readonly suffix: string;
}

/** Words to be found as they are. */
type Plain = Surroundings & { readonly words: string };
/** The beginning and the end of a passage, in whole words: what is left out may not begin or end inside one. */
type Shortened = Surroundings & { readonly first: string; readonly last: string };
export type Sought = Plain | Shortened;

/** Every passage that fits, in order. */
export const passagesThatFit = (text: string, sought: Sought): Generator<Span> =>
  "words" in sought ? plain(text, sought) : shortened(text, sought);

function* plain(text: string, { words, prefix, suffix }: Plain): Generator<Span> {
  for (const from of occurrences(text, words)) {
    const to = from + words.length;
    if (follows(text, from, prefix) && precedes(text, to, suffix)) yield { from, to };
  }
}

function* shortened(text: string, { first, last, prefix, suffix }: Shortened): Generator<Span> {
  const beginnings = wholeOccurrences(text, first);
  let next = beginnings.next();
  let from: number | undefined;
  for (const end of wholeOccurrences(text, last)) {
    if (!precedes(text, end + last.length, suffix)) continue;
    for (; !next.done && next.value + first.length <= end; next = beginnings.next())
      if (follows(text, next.value, prefix)) from = next.value;
    if (from === undefined) continue;
    yield { from, to: end + last.length };
    // A later end from the same beginning would have this passage inside.
    from = undefined;
  }
}

/** Where words stand that are not cut out of longer ones. */
export function* wholeOccurrences(text: string, words: string): Generator<number> {
  for (const at of occurrences(text, words)) if (standsWhole(text, words, at)) yield at;
}

// Looks back no further than white space reaches, and that only as far as a prefix may stand from its words.
function follows(text: string, index: number, prefix: string): boolean {
  if (prefix === "") return true;
  let end = index;
  while (end > 0 && index - end < maxGap && isSpace(text, end - 1)) end--;
  return text.endsWith(prefix, end);
}

function precedes(text: string, index: number, suffix: string): boolean {
  if (suffix === "") return true;
  let start = index;
  while (start < text.length && start - index < maxGap && isSpace(text, start)) start++;
  return text.startsWith(suffix, start);
}

const maxGap = 100;
const isSpace = (text: string, index: number) => /\s/.test(text.charAt(index));
