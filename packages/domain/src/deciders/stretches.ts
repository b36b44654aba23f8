import { firstIndex } from "../first-index.ts";

/** A stretch of a text, in code points, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is left of stretches where others are taken out: they stand in order and apart, and so does what is left. Takes one walk along both. */
export function without<P extends Stretch>(places: readonly P[], taken: readonly Stretch[]): readonly P[] {
  const gone = joined(taken);
  const left: P[] = [];
  let next = 0;
  for (const place of places) {
    while (next < gone.length && (gone[next] as Stretch).end <= place.start) next++;
    let rest: P | undefined = place;
    for (let at = next; rest; at++) {
      const one = gone[at];
      if (!one || one.start >= rest.end) {
        left.push(rest);
        break;
      }
      if (rest.start < one.start) left.push({ ...rest, end: one.start });
      rest = one.end < rest.end ? { ...rest, start: one.end } : undefined;
    }
  }
  return left;
}

/** With others, each where it stands: a later one takes its place from those before it. Takes one walk along both where the others are apart, as usual. */
export function including<P extends Stretch>(places: readonly P[], others: readonly P[]): readonly P[] {
  const inOrder = others.toSorted((a, b) => a.start - b.start);
  const areApart = inOrder.every(({ start }, index) => (inOrder[index - 1]?.end ?? 0) <= start);
  const own = areApart
    ? inOrder
    : others.reduce<readonly P[]>((all, one) => beside(without(all, [one]), [one]), []);
  return beside(without(places, own), own);
}

/** Two rows of stretches as one: each is in order, and apart from the other. */
function beside<P extends Stretch>(some: readonly P[], others: readonly P[]): P[] {
  const all: P[] = [];
  let next = 0;
  for (const one of some) {
    for (let other = others[next]; other && other.start < one.start; other = others[++next]) all.push(other);
    all.push(one);
  }
  return [...all, ...others.slice(next)];
}

/** Of stretches that stand in order and apart, those that share a point with a place. */
export function within<P extends Stretch>(places: readonly P[], place: Stretch): P[] {
  const { from, to } = reach(places, place);
  return places.slice(from, to);
}

/** The first that ends behind a place's start, and the first from there on that starts at its end or later. */
function reach(places: readonly Stretch[], { start, end }: Stretch): { from: number; to: number } {
  const from = firstIndex(places.length, (index) => (places[index] as Stretch).end > start);
  const behind = firstIndex(places.length, (index) => (places[index] as Stretch).start >= end);
  return { from, to: Math.max(from, behind) };
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
