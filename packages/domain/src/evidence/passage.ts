import type { Passage } from "../deciders/decider.ts";
import { codePoints } from "../text.ts";

/** A stretch of a text; UTF-16 indices, end exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const surroundings = 50;

/** Spans, in order of `from`, as they are shown: their words with some of what stands around, positions in code points. */
export function passagesOf(text: string, spans: readonly Span[]): Passage[] {
  let start = 0;
  let counted = 0;
  return spans.map(({ from, to }) => {
    start += codePoints(text.slice(counted, from));
    counted = from;
    return {
      prefix: text.slice(wholeFrom(text, Math.max(0, from - surroundings)), from),
      exact: text.slice(from, to),
      suffix: text.slice(to, wholeFrom(text, Math.min(text.length, to + surroundings))),
      start,
      end: start + codePoints(text.slice(from, to)),
    };
  });
}

/** The index, or the next one where it would cut a surrogate pair in half. */
export function wholeFrom(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff ? index + 1 : index;
}
