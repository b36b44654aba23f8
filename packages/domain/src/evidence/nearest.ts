import search from "approx-string-match";
import type { Budget } from "./budget.ts";
import { type Span, wholeFrom } from "./passage.ts";

/** The passage that comes nearest to the words, if any comes near, and whether the whole text was looked at. */
export interface Nearest {
  readonly span?: Span;
  readonly isSearched: boolean;
}

const probeLength = 96;
const chunkLength = 2048;
const tolerance = 0.3;
/** What the library does for each match takes as long as this many characters. */
const matchSteps = 400;

/**
 * The nearest passage: by edits (Myers' algorithm), with typographic variants of quotes, dashes and spaces taken as
 * equal. Long words are looked for by their first or last characters, and taken on to their other end. Where the budget
 * ends before the text does, it is the nearest of those that were seen.
 */
export function nearestPassage(
  read: { readonly text: string; readonly folded: string },
  words: string,
  budget: Budget,
): Nearest {
  if (budget.steps <= 0) return { isSearched: false };
  const { text, folded } = read;
  const wanted = foldForComparison(words);
  const head = nearest(folded, wanted.slice(0, probeLength), budget);
  if (wanted.length <= probeLength) return { ...head, ...(head.span && { span: whole(text, head.span) }) };
  const tail = nearest(folded, wanted.slice(-probeLength), budget);
  const span = joined(head.span, tail.span, wanted.length);
  return {
    ...(span && { span: whole(text, { from: span.from, to: Math.min(span.to, text.length) }) }),
    isSearched: head.isSearched && tail.isSearched,
  };
}

function joined(head: Span | undefined, tail: Span | undefined, length: number): Span | undefined {
  if (!head) return tail && { from: Math.max(0, tail.to - length), to: tail.to };
  const reach = tail ? tail.to - head.from : 0;
  const plausible = reach > length * (1 - tolerance) && reach < length * (1 + tolerance);
  return { from: head.from, to: tail && plausible ? tail.to : head.from + length };
}

// Searched in overlapping chunks: texts made of one repeated letter match everywhere, each match costs, and the
// budget can only be looked at between two searches.
function nearest(text: string, probe: string, budget: Budget): Nearest {
  let errors = Math.floor(probe.length * tolerance);
  let span: Span | undefined;
  for (let at = 0; at < text.length; at += chunkLength) {
    if (budget.steps <= 0) return { span, isSearched: false };
    const chunk = text.slice(at, at + chunkLength + 2 * probe.length);
    const matches = search(chunk, probe, errors);
    budget.steps -= chunk.length + matches.length * matchSteps;
    const [best] = matches;
    if (!best) continue;
    span = { from: at + best.start, to: at + best.end };
    // From here on only what is nearer counts.
    errors = best.errors - 1;
    if (errors < 0) break;
  }
  return { span, isSearched: true };
}

/** One code unit for another, so that positions stay. A text is folded once, for all that is compared with it. */
export const foldForComparison = (text: string): string =>
  text
    .replace(/[‘’‚‛ʼ′`´]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/[^\S ]/g, " ");

const whole = (text: string, { from, to }: Span): Span => ({
  from: wholeFrom(text, from),
  to: wholeFrom(text, to),
});
