import { type Budget, spend } from "./budget.ts";
import type { Form } from "./form.ts";
import { type Reading, readFor } from "./reading.ts";
import { readForEach } from "./reading-each.ts";
import { maxShown } from "./sighting.ts";
import { guideOf, partsOf, type Sought, type Words } from "./sought.ts";
import { type Spaces, spacesOf } from "./spaces.ts";
import type { InTurns } from "./turns.ts";

/** What all quotations of one text share: it was read once for the words of all of them. Indices are the form's. */
export interface Search {
  readonly form: Form;
  readonly budget: Budget;
  readonly spaces: Spaces;
  count(signs: string): number;
  endsWith: Reading["endsWith"];
  /** Where words begin, whole or not: the first places. */
  first(signs: string): Int32Array;
  /** Where words begin, whole or not: all places, or undefined where the budget has no room for so many. */
  all(signs: string): Int32Array | undefined;
  /** Those of some places of words where they fit the form; undefined where the budget has no room for it. */
  onlyFitting(words: Words, places: ArrayLike<number>): readonly number[] | undefined;
  /** The first places where words stand with their hyphens, whole or not. */
  joined(words: Words): ArrayLike<number>;
  /** All places where words fit; undefined where the budget has no room for it. */
  fitting(words: Words): readonly number[] | undefined;
  /** The first places where words fit, one more than is shown where there are so many; undefined where the budget has no room for it. */
  firstFitting(words: Words): readonly number[] | undefined;
}

/** A place is looked up with its neighbours in the text: that takes longer than a step. */
const fittingSteps = 4;
/** So many places are looked at first: of words that stand very often, two of these fit. */
const sample = 3 * maxShown;

export function* startSearch(form: Form, quotations: readonly Sought[], budget: Budget): InTurns<Search> {
  const words = new Set(quotations.flatMap(partsOf));
  const each = yield* readForEach(form.signs, words);
  const reading = each ?? (yield* readFor(form.signs, words));
  const { count } = reading;
  yield;
  const places = new Map(reading.places(wantedPlaces(quotations, reading, budget)));
  yield;
  // Few stand in few places, and are looked at there; many may stand all over the text.
  if (!each && quotations.some((sought) => isThere(sought, count))) {
    yield* form.readWords();
    yield;
  }
  const all = (signs: string) => {
    const found = places.get(signs);
    return found?.length === count(signs) ? found : undefined;
  };
  const first = (signs: string) => places.get(signs) ?? new Int32Array();
  const onlyFitting: Search["onlyFitting"] = (words, some) => {
    const fitting: number[] = [];
    for (let i = 0; i < some.length; i++) {
      const at = some[i] as number;
      if (!spend(budget, fittingSteps + form.steps(words, at))) return undefined;
      if (form.fits(words, at)) fitting.push(at);
    }
    return fitting;
  };
  const once = <Found>(find: (words: Words) => Found): ((words: Words) => Found) => {
    const known = new Map<string, Found>();
    return (words) => {
      if (!known.has(words.key)) known.set(words.key, find(words));
      return known.get(words.key) as Found;
    };
  };
  const fitting = once((words) => {
    const found = all(words.signs);
    return found && onlyFitting(words, found);
  });
  const inSample = once((words) => onlyFitting(words, first(words.signs).subarray(0, sample)));
  const isSettled = (words: Words) => count(words.signs) <= sample || (inSample(words)?.length ?? 0) > 1;

  // What is still open after a sample was looked at needs all of its places: those that can be had, the rarest first.
  const open = standing(quotations, count).filter((words) => !isSettled(words) && !all(words.signs));
  const more = affordable(
    open.map(({ signs }) => signs),
    reading,
    budget,
  );
  if (more.size > 0) {
    yield;
    for (const [signs, found] of reading.places(more)) places.set(signs, found);
    yield;
  }

  return {
    form,
    budget,
    spaces: spacesOf(form.signs),
    count,
    endsWith: reading.endsWith,
    first,
    all,
    onlyFitting,
    joined: (words) =>
      first(words.signs)
        .subarray(0, sample)
        .filter((at) => form.isJoined(words, at)),
    fitting,
    firstFitting: (words) => (isSettled(words) ? inSample(words) : fitting(words)),
  };
}

/** Whether a quotation's words stand somewhere, or both its ends where it is shortened. */
const isThere = ({ words, shortened }: Sought, count: Reading["count"]): boolean =>
  stands(words, count) ||
  (shortened !== undefined && stands(shortened.first, count) && stands(shortened.last, count));

/** The words of quotations that stand somewhere. */
const standing = (quotations: readonly Sought[], count: Reading["count"]): Words[] =>
  quotations.map(({ words }) => words).filter((words) => stands(words, count));

const stands = ({ signs }: Words, count: Reading["count"]): boolean => signs !== "" && count(signs) > 0;

/**
 * How many places of which words are to be kept: the first of all, and all of those that passages are told apart by, as
 * far as the budget goes.
 */
function wantedPlaces(quotations: readonly Sought[], reading: Reading, budget: Budget): Map<string, number> {
  const { count } = reading;
  const wanted = new Map<string, number>();
  const telling = new Set<string>();
  for (const sought of quotations) {
    const { words, prefix, suffix, shortened } = sought;
    if (words.signs === "") continue;
    if (shortened && count(words.signs) === 0) {
      const { first, last } = shortened;
      for (const { signs } of [first, last]) {
        wanted.set(signs, sample);
        telling.add(signs);
      }
      telling.add(guideOf({ words: first, prefix, suffix: "" }, count));
      telling.add(guideOf({ words: last, prefix: "", suffix }, count));
    } else {
      wanted.set(words.signs, sample);
      if (prefix !== "" || suffix !== "") telling.add(guideOf(sought, count));
    }
  }
  for (const [signs, most] of affordable(telling, reading, budget)) wanted.set(signs, Math.max(sample, most));
  return wanted;
}

/** All places of words, the rarest first, as far as the budget goes. */
function affordable(words: Iterable<string>, { count }: Reading, budget: Budget): Map<string, number> {
  const wanted = new Map<string, number>();
  for (const signs of [...new Set(words)].sort((a, b) => count(a) - count(b)))
    if (spend(budget, count(signs))) wanted.set(signs, count(signs));
  return wanted;
}
