import { dictionaryOf, step } from "./dictionary.ts";
import type { InTurns } from "./turns.ts";

/** A text that was read for words once. */
export interface Reading {
  /** How often a word stands in the text, overlaps included. */
  count(word: string): number;
  /** Tells whether the text up to an index ends with a word. */
  endsWith(word: string): (index: number) => boolean;
  /** Where words stand, in order: of each as many of its first places as are asked for. */
  places(wanted: ReadonlyMap<string, number>): ReadonlyMap<string, Int32Array>;
}

/** Reads a text for words, none of them empty; UTF-16 indices. The work grows with the length of all of them together. */
export function* readFor(text: string, words: Iterable<string>): InTurns<Reading> {
  const { size, nodes, order, shorter, ways } = dictionaryOf(words);
  yield;
  const reached = new Int32Array(text.length + 1);
  const counts = new Int32Array(size);
  for (let i = 0, node = 0; i < text.length; i++) {
    node = step(ways, node, text.charCodeAt(i));
    if (node === 0) continue;
    reached[i + 1] = node;
    (counts[node] as number)++;
  }
  for (let i = size - 1; i > 0; i--) {
    const node = order[i] as number;
    (counts[shorter[node] as number] as number) += counts[node] as number;
  }
  yield;
  const { enter, leave } = intervals(order, shorter);
  const nodeOf = (word: string): number => {
    const node = nodes.get(word);
    if (node === undefined) throw new RangeError("The text was not read for these words");
    return node;
  };
  return {
    count: (word) => counts[nodeOf(word)] as number,
    endsWith(word) {
      const node = nodeOf(word);
      const from = enter[node] as number;
      const to = leave[node] as number;
      return (index) => {
        const at = enter[reached[index] as number] as number;
        return at >= from && at < to;
      };
    },
    places: (wanted) => collect(reached, order, shorter, wantedNodes(wanted, nodeOf, counts)),
  };
}

/** All nodes that end with one node, over however many steps, as an interval of numbers. */
function intervals(order: Int32Array, shorter: Int32Array) {
  const { length } = order;
  const below = new Int32Array(length).fill(1);
  for (let i = length - 1; i > 0; i--) {
    const node = order[i] as number;
    (below[shorter[node] as number] as number) += below[node] as number;
  }
  const enter = new Int32Array(length);
  const leave = new Int32Array(length);
  const free = new Int32Array(length);
  leave[0] = length;
  free[0] = 1;
  for (let i = 1; i < length; i++) {
    const node = order[i] as number;
    const above = shorter[node] as number;
    const at = free[above] as number;
    enter[node] = at;
    leave[node] = at + (below[node] as number);
    free[node] = at + 1;
    free[above] = leave[node] as number;
  }
  return { enter, leave };
}

interface Wanted {
  readonly word: string;
  readonly node: number;
  readonly ends: Int32Array;
}

const wantedNodes = (
  wanted: ReadonlyMap<string, number>,
  nodeOf: (word: string) => number,
  counts: Int32Array,
): Wanted[] =>
  [...wanted].map(([word, most]) => {
    const node = nodeOf(word);
    return { word, node, ends: new Int32Array(Math.min(most, counts[node] as number)) };
  });

/** Goes over the text again; a word of which all places that are wanted were seen costs nothing any more. */
function collect(
  reached: Int32Array,
  order: Int32Array,
  shorter: Int32Array,
  wanted: readonly Wanted[],
): Map<string, Int32Array> {
  const open = new Int32Array(order.length);
  for (const [index, { node, ends }] of wanted.entries()) if (ends.length > 0) open[node] = index + 1;
  // The nearest node, from each on to shorter ones, whose word is wanted; kept up as words are done with.
  const nearest = new Int32Array(order.length);
  for (let i = 1; i < order.length; i++) {
    const node = order[i] as number;
    nearest[node] = open[node] === 0 ? (nearest[shorter[node] as number] as number) : node;
  }
  const find = (from: number): number => {
    let found = nearest[from] as number;
    while (found !== 0 && open[found] === 0) found = nearest[shorter[found] as number] as number;
    for (let node = from; node !== 0 && nearest[node] !== found; ) {
      const next = nearest[node] as number;
      nearest[node] = found;
      node = next === node ? (shorter[node] as number) : next;
    }
    return found;
  };
  const seen = new Int32Array(wanted.length);
  for (let i = 1; i < reached.length; i++) {
    const at = reached[i] as number;
    if (at === 0) continue;
    for (let node = find(at); node !== 0; node = find(shorter[node] as number)) {
      const index = (open[node] as number) - 1;
      const { ends } = wanted[index] as Wanted;
      ends[seen[index] as number] = i;
      (seen[index] as number)++;
      if (seen[index] === ends.length) open[node] = 0;
    }
  }
  return new Map(wanted.map(({ word, ends }) => [word, ends.map((end) => end - word.length)]));
}
