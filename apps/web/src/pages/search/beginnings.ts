/** Words that end with three letters: fewer begin too many others. */
const beginning = /[\p{L}\p{M}\p{N}]{3}$/u;

/**
 * The same words as beginnings: `nuclear* disarm*` for `nuclear disarm`. Phrases stay whole, and so does what ends with no letter; undefined where
 * nothing else is left.
 */
export function asBeginnings(q: string): string | undefined {
  const words = /["“”„«»][^"“”„«»]*["“”„«»]?|[^"“”„«»\s]+/gu;
  const beginnings = q.replaceAll(words, (word) => (beginning.test(word) ? `${word}*` : word));
  return beginnings === q ? undefined : beginnings;
}
