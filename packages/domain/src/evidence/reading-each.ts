import type { Reading } from "./reading.ts";
import type { InTurns } from "./turns.ts";

/** So many words take less than reading for all of them at once does, in any text. */
const mostWords = 8;
/**
 * Of a word this much is looked for by itself: longer ones than 250 signs are looked for without all that their ends tell
 * (https://github.com/v8/v8/blob/main/src/strings/string-search.h), which then takes as long as both lengths multiplied.
 */
const probeLength = 200;
/** What it takes to begin a search behind a place, in signs that are read. */
const placeSteps = 64;

/**
 * Reads a text for a few words, none of them empty, one after the other, by the engine's own search: it looks at few of the
 * signs. Undefined where there are too many words, or where they, or how they begin, stand in so many places that looking
 * at each would take longer than reading the text once.
 *
 * Law: what it answers, `readFor` answers.
 */
export function* readForEach(text: string, words: ReadonlySet<string>): InTurns<Reading | undefined> {
  if (words.size > mostWords) return undefined;
  const all = new Map<string, Int32Array>();
  let left = text.length;
  for (const word of words) {
    const probe = word.slice(0, probeLength);
    const found: number[] = [];
    for (let at = text.indexOf(probe); at >= 0; at = text.indexOf(probe, at + 1)) {
      left -= placeSteps + word.length;
      if (left < 0) return undefined;
      if (word.length <= probeLength || text.startsWith(word, at)) found.push(at);
    }
    all.set(word, Int32Array.from(found));
    yield;
  }
  const placesOf = (word: string): Int32Array => {
    const found = all.get(word);
    if (!found) throw new RangeError("The text was not read for these words");
    return found;
  };
  return {
    count: (word) => placesOf(word).length,
    endsWith(word) {
      const beginnings = new Set(placesOf(word));
      return (index) => beginnings.has(index - word.length);
    },
    places: (wanted) =>
      new Map(Array.from(wanted, ([word, most]) => [word, placesOf(word).subarray(0, most)])),
  };
}
