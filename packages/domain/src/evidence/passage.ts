import type { Passage } from "../refusals/refusal.ts";
import { isSecondHalf, type PointsBefore } from "./points.ts";

/** A stretch of a text; UTF-16 indices, end exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const surroundings = 50;

/** A span as it is shown: its words with some of what stands around, positions in code points. */
export const passageOf = (text: string, { from, to }: Span, points: PointsBefore): Passage => ({
  prefix: text.slice(wholeFrom(text, Math.max(0, from - surroundings)), from),
  exact: text.slice(from, to),
  suffix: text.slice(to, wholeFrom(text, Math.min(text.length, to + surroundings))),
  start: points(from),
  end: points(to),
});

/** The index, or the next one where it would cut a surrogate pair in half. */
export const wholeFrom = (text: string, index: number): number =>
  isSecondHalf(text.charCodeAt(index)) ? index + 1 : index;
