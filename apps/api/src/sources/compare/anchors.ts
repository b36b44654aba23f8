import { firstIndex } from "@collegium/domain";

/** A stretch of two sequences, ends exclusive. */
export interface Range {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/** A place in both sequences that is taken for the same. */
export interface Anchor {
  readonly a: number;
  readonly b: number;
}

/** For each place of two sequences a number that stands for the items that begin there: `width` of them. */
export interface Shingles {
  readonly width: number;
  readonly a: Float64Array | Uint32Array;
  readonly b: Float64Array | Uint32Array;
}

/**
 * Shingles twice as wide: equal where the items are, for certain. What reaches beyond the end is shorter, and like nothing else: -1, which
 * is passed over.
 */
export function widened({ width, a, b }: Shingles): Shingles {
  const known = new Map<number, number>();
  const wide = (items: Shingles["a"]) => {
    const ids = new Float64Array(items.length).fill(-1);
    for (let n = 0; n + 2 * width <= items.length; n++) {
      // Numbers are below the count of both sequences together, 2^21 at most: the pair is exact.
      const pair = (items[n] ?? 0) * 2 ** 26 + (items[n + width] ?? 0);
      const id = known.get(pair) ?? known.size;
      known.set(pair, id);
      ids[n] = id;
    }
    return ids;
  };
  return { width: 2 * width, a: wide(a), b: wide(b) };
}

/**
 * Places where shingles that stand once in either stretch match, as many as are in the same order in both (patience diff): what is the same
 * in both and unlike all else is the same thing.
 */
export function anchorsIn({ width, a, b }: Shingles, range: Range): Anchor[] {
  const inA = once(a, range.a, range.aEnd - width + 1);
  const inB = once(b, range.b, range.bEnd - width + 1);
  const shared: Anchor[] = [];
  for (const [id, place] of inA) {
    const other = inB.get(id);
    if (place >= 0 && other !== undefined && other >= 0) shared.push({ a: place, b: other });
  }
  return increasing(shared);
}

/** Where each item stands that stands once; -1 for the others. In the order of places. */
function once(items: Shingles["a"], start: number, end: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let n = start; n < end; n++) {
    const id = items[n] ?? -1;
    if (id >= 0) places.set(id, places.has(id) ? -1 : n);
  }
  return places;
}

/** The longest run of anchors, which are in the order of `a`, in which `b` grows as well. */
function increasing(anchors: readonly Anchor[]): Anchor[] {
  // Of each length the run with the least end, and for each anchor the one before it in its run.
  const ends: number[] = [];
  const before = new Int32Array(anchors.length);
  for (const [index, { b }] of anchors.entries()) {
    const length = firstIndex(ends.length, (run) => (anchors[ends[run] ?? 0]?.b ?? 0) >= b);
    before[index] = ends[length - 1] ?? -1;
    ends[length] = index;
  }
  const run: Anchor[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) run.push(anchors[at] as Anchor);
  return run.reverse();
}
