import search from "approx-string-match";
import { type Span, wholeFrom } from "./passage.ts";

/**
 * How much work looking for near passages may be, in characters compared: a mebibyte of text for a handful of
 * quotations. Beyond that a refusal comes without a hint, so that no write can keep the register busy.
 */
export const fullEffort = 6_000_000;

/** The passage that comes nearest to the words, if any comes near, and the effort that is left. */
export interface Nearest {
  readonly span?: Span;
  readonly effort: number;
}

const probeLength = 96;
const chunkLength = 8192;
const tolerance = 0.3;

/**
 * The nearest passage: by edits (Myers' algorithm), with typographic variants of quotes, dashes and spaces taken as
 * equal. Long words are looked for by their first or last characters, and taken on to their other end.
 */
export function nearestPassage(text: string, words: string, effort = fullEffort): Nearest {
  const folded = fold(text);
  const wanted = fold(words);
  const head = nearest(folded, wanted.slice(0, probeLength), effort);
  if (wanted.length <= probeLength) return { span: head.span && whole(text, head.span), effort: head.effort };
  const tail = nearest(folded, wanted.slice(-probeLength), head.effort);
  const span = joined(head.span, tail.span, wanted.length);
  return {
    span: span && whole(text, { from: span.from, to: Math.min(span.to, text.length) }),
    effort: tail.effort,
  };
}

function joined(head: Span | undefined, tail: Span | undefined, length: number): Span | undefined {
  if (!head) return tail && { from: Math.max(0, tail.to - length), to: tail.to };
  const reach = tail ? tail.to - head.from : 0;
  const plausible = reach > length * (1 - tolerance) && reach < length * (1 + tolerance);
  return { from: head.from, to: tail && plausible ? tail.to : head.from + length };
}

// Searched in overlapping chunks: texts made of one repeated letter match everywhere, each match costs, and the
// effort can only be looked at between two searches.
function nearest(text: string, probe: string, effort: number): Nearest {
  let errors = Math.floor(probe.length * tolerance);
  let span: Span | undefined;
  for (let at = 0; at < text.length && effort > 0; at += chunkLength) {
    const matches = search(text.slice(at, at + chunkLength + 2 * probe.length), probe, errors);
    const best = matches[0];
    effort -= chunkLength + matches.length * probe.length;
    if (!best || (span && best.errors >= errors)) continue;
    span = { from: at + best.start, to: at + best.end };
    errors = best.errors;
    if (errors === 0) break;
  }
  return { span, effort };
}

/** One code unit for another, so that positions stay. */
const fold = (text: string): string =>
  text
    .replace(/[‘’‚‛ʼ′`´]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/\s/g, " ");

const whole = (text: string, { from, to }: Span): Span => ({
  from: wholeFrom(text, from),
  to: wholeFrom(text, to),
});
