import { standsWhole } from "./boundary.ts";
import { type Budget, spend } from "./budget.ts";
import type { Span } from "./passage.ts";
import { type Reading, readFor } from "./reading.ts";
import { maxShown } from "./sighting.ts";
import { guideOf, partsOf, type Sought } from "./sought.ts";
import { type Spaces, spacesOf } from "./spaces.ts";

/** What all quotations of one text share: it was read once for the words of all of them. UTF-16 indices. */
export interface Search {
  readonly budget: Budget;
  readonly spaces: Spaces;
  count(words: string): number;
  endsWith: Reading["endsWith"];
  /** Where words begin: the first places, one more than is shown. */
  first(words: string): Int32Array;
  /** Where words begin: all places, or undefined where the budget has no room for so many. */
  all(words: string): Int32Array | undefined;
  /** Those of some places of words where they are not cut out of longer words; undefined where the budget has no room for it. */
  onlyWhole(words: string, places: ArrayLike<number> & Iterable<number>): readonly number[] | undefined;
  /** As `all`, without places where words are cut out of longer ones. */
  whole(words: string): readonly number[] | undefined;
}

/** A place is looked up with its neighbours in the text: that takes longer than a step. */
const wholeSteps = 4;

export function startSearch(text: string, quotations: readonly Sought[], budget: Budget): Search {
  const reading = readFor(text, quotations.flatMap(partsOf));
  const places = reading.places(wantedPlaces(quotations, reading, budget));
  const known = new Map<string, readonly number[] | undefined>();
  let spaces: Spaces | undefined;
  const all = (words: string) => {
    const found = places.get(words);
    return found?.length === reading.count(words) ? found : undefined;
  };
  const onlyWhole: Search["onlyWhole"] = (words, places) =>
    spend(budget, places.length * wholeSteps)
      ? Array.from(places).filter((at) => standsWhole(text, words, at))
      : undefined;
  return {
    budget,
    get spaces() {
      spaces ??= spacesOf(text);
      return spaces;
    },
    count: reading.count,
    endsWith: reading.endsWith,
    first: (words) => places.get(words)?.subarray(0, maxShown + 1) ?? new Int32Array(),
    all,
    onlyWhole,
    whole(words) {
      if (!known.has(words)) {
        const found = all(words);
        known.set(words, found && onlyWhole(words, found));
      }
      return known.get(words);
    },
  };
}

/** Words at a place that are shown. */
export const spanAt = (words: string, from: number): Span => ({ from, to: from + words.length });

/**
 * How many places of which words are to be kept: the first of all that may be shown, and all of those that passages are
 * told apart by, the rarest first, as far as the budget goes.
 */
function wantedPlaces(
  quotations: readonly Sought[],
  { count }: Reading,
  budget: Budget,
): Map<string, number> {
  const wanted = new Map<string, number>();
  const telling = new Set<string>();
  for (const sought of quotations) {
    const { words, prefix, suffix, shortened } = sought;
    if (shortened && count(words) === 0) {
      const { first, last } = shortened;
      for (const part of [first, last]) {
        wanted.set(part, maxShown + 1);
        telling.add(part);
      }
      telling.add(guideOf({ words: first, prefix, suffix: "" }, count));
      telling.add(guideOf({ words: last, prefix: "", suffix }, count));
    } else {
      wanted.set(words, maxShown + 1);
      if (prefix !== "" || suffix !== "") telling.add(guideOf(sought, count));
    }
  }
  for (const words of [...telling].sort((a, b) => count(a) - count(b)))
    if (spend(budget, count(words))) wanted.set(words, Math.max(maxShown + 1, count(words)));
  return wanted;
}
