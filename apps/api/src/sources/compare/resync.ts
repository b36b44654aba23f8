import type { Anchor, Range } from "./anchors.ts";

/** How far ahead is looked for where two sequences go on alike. */
const reach = 64;
/** How many items must be alike there, unless the sequences end before. */
const enough = 4;

/**
 * Matches of a stretch in which nothing stands once: goes on side by side, and where the sequences part, from the nearest place at which
 * they are alike again. Looks at most `reach` ahead, so the work grows with the length alone.
 */
export function resync(a: Uint32Array, b: Uint32Array, { aEnd, bEnd, ...start }: Range): Anchor[] {
  const matches: Anchor[] = [];
  const alike = (atA: number, atB: number): boolean => {
    for (let n = 0; n < enough; n++) {
      if (atA + n >= aEnd || atB + n >= bEnd) return n > 0;
      if (a[atA + n] !== b[atB + n]) return false;
    }
    return true;
  };
  let [atA, atB] = [start.a, start.b];
  while (atA < aEnd && atB < bEnd) {
    if (a[atA] === b[atB]) {
      matches.push({ a: atA++, b: atB++ });
      continue;
    }
    const found = nearest(atA, atB);
    atA = found?.a ?? atA + reach;
    atB = found?.b ?? atB + reach;
  }
  return matches;

  function nearest(fromA: number, fromB: number): Anchor | undefined {
    for (let distance = 1; distance < 2 * reach; distance++)
      for (let inA = Math.max(0, distance - reach); inA <= Math.min(distance, reach); inA++) {
        const place = { a: fromA + inA, b: fromB + distance - inA };
        if (alike(place.a, place.b)) return place;
      }
    return undefined;
  }
}
