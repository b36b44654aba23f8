/** A stretch of a text, in code points, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * What is left of stretches where others are taken out. They stand in order and apart, and so does what is left: each that is taken
 * out costs no more than it reaches, and one copy of the list.
 */
export function without<P extends Stretch>(places: readonly P[], taken: readonly Stretch[]): readonly P[] {
  let left = places;
  for (const one of taken) {
    const { from, to } = reach(left, one);
    if (from < to)
      left = left.toSpliced(from, to - from, ...left.slice(from, to).flatMap((place) => outside(place, one)));
  }
  return left;
}

/** With one more, where it stands. */
export const including = <P extends Stretch>(places: readonly P[], one: P): readonly P[] => {
  const left = without(places, [one]);
  return left.toSpliced(reach(left, one).to, 0, one);
};

/** Of stretches that stand in order and apart, those that share a point with a place. */
export function within<P extends Stretch>(places: readonly P[], place: Stretch): P[] {
  const { from, to } = reach(places, place);
  return places.slice(from, to);
}

/** The first that ends behind a place's start, and the first from there on that starts at its end or later. */
function reach(places: readonly Stretch[], { start, end }: Stretch): { from: number; to: number } {
  const from = first(places, (one) => one.end > start);
  return {
    from,
    to: Math.max(
      from,
      first(places, (one) => one.start >= end),
    ),
  };
}

/** The index of the first for which it is so; it is for all behind. */
function first(places: readonly Stretch[], isSo: (one: Stretch) => boolean): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(places[middle] as Stretch)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const outside = <P extends Stretch>(one: P, { start, end }: Stretch): P[] => [
  ...(one.start < start ? [{ ...one, end: start }] : []),
  ...(end < one.end ? [{ ...one, start: end }] : []),
];

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
