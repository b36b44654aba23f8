/** A stretch of a text, in code points, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is left of stretches where others are taken out; in their order. */
export const without = <P extends Stretch>(places: readonly P[], taken: readonly Stretch[]): P[] =>
  taken.reduce<P[]>((left, { start, end }) => left.flatMap((one) => outside(one, start, end)), [...places]);

function outside<P extends Stretch>(one: P, start: number, end: number): P[] {
  if (end <= one.start || start >= one.end) return [one];
  return [
    ...(one.start < start ? [{ ...one, end: start }] : []),
    ...(end < one.end ? [{ ...one, start: end }] : []),
  ];
}

/** Stretches as they stand in a text; those that touch or overlap are one. */
export function joined(places: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last && start <= last.end)
      whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else whole.push({ start, end });
  }
  return whole;
}
