/**
 * Where `words` stand in `text`, in order, overlaps included; UTF-16 indices.
 *
 * Knuth, Morris and Pratt: one pass whatever the words are. `indexOf` is faster on prose but takes over a second a
 * quotation on a text made to slow it down, and one write may bring hundreds of quotations.
 */
export function* occurrences(text: string, words: string): Generator<number> {
  const borders = bordersOf(words);
  let matched = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    while (matched > 0 && unit !== words.charCodeAt(matched)) matched = borders[matched - 1] ?? 0;
    if (unit === words.charCodeAt(matched)) matched++;
    if (matched < words.length) continue;
    yield i + 1 - matched;
    matched = borders[matched - 1] ?? 0;
  }
}

/** For each beginning of `words`, the length of the longest shorter beginning that it ends with. */
function bordersOf(words: string): Uint32Array {
  const borders = new Uint32Array(words.length);
  for (let i = 1, length = 0; i < words.length; i++) {
    while (length > 0 && words.charCodeAt(i) !== words.charCodeAt(length)) length = borders[length - 1] ?? 0;
    if (words.charCodeAt(i) === words.charCodeAt(length)) length++;
    borders[i] = length;
  }
  return borders;
}

/** The first `count` of some values. */
export function take<T>(values: Iterable<T>, count: number): T[] {
  const taken: T[] = [];
  for (const value of values) if (taken.push(value) === count) break;
  return taken;
}
