import search from "approx-string-match";
import type { Budget } from "./budget.ts";
import type { Span } from "./passage.ts";

/** The passage that comes nearest to the words, if any comes near, and whether the whole text was looked at. */
export interface Nearest {
  readonly span?: Span;
  readonly isSearched: boolean;
}

/** The library compares so many signs of the words in one step. */
const blockLength = 32;
const probeLength = 2 * blockLength;
const chunkLength = 2048;
const tolerance = 0.3;
/** What the library does for each match takes as long as so many characters of a block. */
const matchSteps = 400;

/**
 * The nearest passage: by edits (Myers' algorithm), in a folded text. Long words are looked for by their first characters,
 * and taken on to their last ones where these stand near; else by their last ones. Where the budget ends before the text
 * does, it is the nearest of those that were seen.
 */
export function nearestPassage(folded: string, words: string, budget: Budget): Nearest {
  const { span, isSearched } = nearestStretch(folded, words, budget);
  return { ...(span && { span: withoutSpace(folded, span) }), isSearched };
}

function withoutSpace(folded: string, { from, to }: Span): Span {
  const words = folded.slice(from, to);
  return { from: to - words.trimStart().length, to: from + words.trimEnd().length };
}

function nearestStretch(folded: string, words: string, budget: Budget): Nearest {
  if (budget.steps <= 0 || words === "") return { isSearched: words === "" };
  const all = { from: 0, to: folded.length };
  const head = nearest(folded, all, words.slice(0, probeLength), budget);
  if (words.length <= probeLength) return head;
  const last = words.slice(-probeLength);
  if (head.span) {
    // How far the end may be from where it would stand if nothing differed.
    const reach = Math.ceil(words.length * (1 + tolerance)) + probeLength;
    const behind = { from: head.span.from, to: Math.min(folded.length, head.span.from + reach) };
    const tail = nearest(folded, behind, last, budget);
    return { span: joined(head.span, tail.span, words.length, folded.length), isSearched: head.isSearched };
  }
  const tail = nearest(folded, all, last, budget);
  return {
    ...(tail.span && { span: { from: Math.max(0, tail.span.to - words.length), to: tail.span.to } }),
    isSearched: head.isSearched && tail.isSearched,
  };
}

function joined(head: Span, tail: Span | undefined, length: number, most: number): Span {
  const reach = tail ? tail.to - head.from : 0;
  const plausible = reach > length * (1 - tolerance) && reach < length * (1 + tolerance);
  return { from: head.from, to: Math.min(most, tail && plausible ? tail.to : head.from + length) };
}

// Searched in overlapping chunks: texts made of one repeated letter match everywhere, each match costs, and the
// budget can only be looked at between two searches.
function nearest(text: string, { from, to }: Span, probe: string, budget: Budget): Nearest {
  const blocks = Math.ceil(probe.length / blockLength);
  let errors = Math.floor(probe.length * tolerance);
  let span: Span | undefined;
  for (let at = from; at < to; at += chunkLength) {
    if (budget.steps <= 0) return { span, isSearched: false };
    const chunk = text.slice(at, Math.min(to, at + chunkLength + 2 * probe.length));
    const matches = search(chunk, probe, errors);
    budget.steps -= chunk.length * blocks + matches.length * matchSteps;
    const [best] = matches;
    if (!best) continue;
    span = { from: at + best.start, to: at + best.end };
    // From here on only what is nearer counts.
    errors = best.errors - 1;
    if (errors < 0) break;
  }
  return { span, isSearched: true };
}
