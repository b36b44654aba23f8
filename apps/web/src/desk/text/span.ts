/** A stretch of a text, in code points, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const isEmpty = ({ start, end }: Span): boolean => end <= start;
export const isSame = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end;
export const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** What of a stretch is left without some others. Takes time in proportion to both. */
export function without(whole: Span, taken: readonly Span[]): Span[] {
  const left: Span[] = [];
  let { start } = whole;
  for (const span of taken.filter((one) => overlap(one, whole)).toSorted((a, b) => a.start - b.start)) {
    if (span.start > start) left.push({ start, end: span.start });
    start = Math.max(start, span.end);
  }
  if (start < whole.end) left.push({ start, end: whole.end });
  return left;
}
