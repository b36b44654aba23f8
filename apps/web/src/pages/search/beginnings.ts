/** Fewer letters than these begin too many words. */
const fewest = 3;

/**
 * The same words as beginnings: `nuclear* disarm*` for `nuclear disarm`. Phrases stay whole, and so does what ends with no letter; undefined where
 * nothing else is left.
 */
export function asBeginnings(q: string): string | undefined {
  const words = /["“”„«»][^"“”„«»]*["“”„«»]?|[^"“”„«»\s]+/gu;
  const beginning = new RegExp(`[\\p{L}\\p{M}\\p{N}]{${fewest}}$`, "u");
  const beginnings = q.replaceAll(words, (word) => (beginning.test(word) ? `${word}*` : word));
  return beginnings === q ? undefined : beginnings;
}
