import { firstIndex } from "@collegium/domain";

/** Leads from code points to UTF-16 units, in which the browser counts, and back. */
export interface Points {
  /** How many code points there are. */
  readonly length: number;
  unitOf(point: number): number;
  /** The code point that a unit belongs to. */
  pointOf(unit: number): number;
}

/** Law: `text.slice(unitOf(a), unitOf(b))` has `b - a` code points, and `pointOf(unitOf(a)) === a`. */
export function pointsOf(text: string): Points {
  if (!/[\ud800-\udbff]/.test(text))
    return { length: text.length, unitOf: (point) => point, pointOf: (unit) => unit };
  // Only the few signs that take two units are remembered: at which code point each stands.
  const pairs: number[] = [];
  let point = 0;
  for (let unit = 0; unit < text.length; point++) {
    const isPair = (text.codePointAt(unit) ?? 0) > 0xffff;
    if (isPair) pairs.push(point);
    unit += isPair ? 2 : 1;
  }
  return {
    length: point,
    unitOf: (at) => at + firstIndex(pairs.length, (place) => (pairs[place] as number) >= at),
    // The pair at `pairs[n]` takes the units `pairs[n] + n` and the next.
    pointOf: (unit) =>
      unit - firstIndex(pairs.length, (place) => (pairs[place] as number) + place + 1 > unit),
  };
}
