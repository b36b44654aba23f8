import type { Passage } from "../refusals/refusal.ts";
import { isSecondHalf, type PointsBefore } from "./points.ts";
import type { CutsWord } from "./word-edges.ts";

/** A stretch of a text; UTF-16 indices, end exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How much of what stands around is shown: more where less does not tell passages apart. What is sent may have 500. */
const widths = [50, 100, 200, 400] as const;
/** A longer word is not shown whole. */
const longestWord = 200;

/**
 * Spans as they are shown: whole words, with some of what stands around, so much that it tells each from the others where
 * anything near does; positions in code points. What is shown can be sent back as it is.
 */
export function passagesOf(
  text: string,
  spans: readonly Span[],
  { cuts, points }: { readonly cuts: CutsWord; readonly points: PointsBefore },
): Passage[] {
  const whole = spans.map((span) => wholeWords(span, cuts)).filter((span) => span !== undefined);
  const shownWith = (width: number) =>
    whole.map(({ from, to }): Passage => {
      const around = { from: Math.max(0, from - width), to: Math.min(text.length, to + width) };
      const reach = wholeWords(around, cuts) ?? around;
      return {
        prefix: text.slice(wholeFrom(text, reach.from), from),
        exact: text.slice(from, to),
        suffix: text.slice(to, wholeFrom(text, reach.to)),
        start: points(from),
        end: points(to),
      };
    });
  for (const width of widths) {
    const shown = shownWith(width);
    if (width === widths[3] || areApart(shown)) return shown;
  }
  return [];
}

const areApart = (passages: readonly Passage[]): boolean =>
  new Set(
    passages.map(({ prefix, exact, suffix }) =>
      JSON.stringify([prefix.trimEnd(), exact, suffix.trimStart()]),
    ),
  ).size === passages.length;

/** The span with the words that it begins and ends inside of; undefined where one of them is too long to be shown. */
export function wholeWords({ from, to }: Span, cuts: CutsWord): Span | undefined {
  let [first, end] = [from, to];
  while (cuts(first) && from - first < longestWord) first--;
  while (cuts(end) && end - to < longestWord) end++;
  return cuts(first) || cuts(end) ? undefined : { from: first, to: end };
}

/** The index, or the next one where it would cut a surrogate pair in half. */
export const wholeFrom = (text: string, index: number): number =>
  isSecondHalf(text.charCodeAt(index)) ? index + 1 : index;
