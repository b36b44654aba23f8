import { type Budget, spend, turnsOf } from "./budget.ts";
import { beginningsOf, passagesBetween, reachAround } from "./fitting.ts";
import { foldInTurns, foldSigns } from "./folded.ts";
import { type Form, foldedForm, plainForm } from "./form.ts";
import type { Span } from "./passage.ts";
import { type Search, startSearch } from "./search.ts";
import { maxShown, type Part, type Sighting } from "./sighting.ts";
import { type SignOf, signReader } from "./signs.ts";
import { foldedSought, type Sought, type Words } from "./sought.ts";
import { allAtOnce, type InTurns } from "./turns.ts";
import { wordCuts } from "./word-cuts.ts";
import type { CutsWord } from "./word-edges.ts";

/**
 * Looks for a few quotations each by itself, and for more in one reading of a text, sign for sign; and so in the folded text
 * for those that are not found. A passage fits that has the words, whole words at both ends, the prefix right before and
 * the suffix right after, but for white space between. Where the words as written do not stand in the text, they may be a
 * passage's first and last words, whole words both: a passage fits that begins with the first (after the prefix), ends with
 * the last (before the suffix) and has no shorter such passage inside.
 *
 * Law: the work is bounded by the length of the text and of all quotations together, and by what the budget has; of a
 * quotation with more candidates it can't be told which passage it means, and it is unsettled.
 */
export function lookFor(text: ReadText, quotations: readonly Sought[], budget: Budget): Sighting[] {
  return allAtOnce(lookForInTurns(text, quotations, budget));
}

/** As `lookFor`, in pieces between which others may have their turn. */
export function* lookForInTurns(
  text: ReadText,
  quotations: readonly Sought[],
  budget: Budget,
): InTurns<Sighting[]> {
  const sightings = yield* lookIn(text.plain, quotations, budget);
  const open = [...quotations.keys()].filter((index) => !isSettled(sightings[index] as Sighting));
  if (open.length === 0) return sightings;
  yield;
  const folded = yield* text.foldedInTurns();
  yield;
  const wanted = open.map((index) => foldedSought(quotations[index] as Sought, text.signOf));
  yield;
  const again = yield* lookIn(folded, wanted, budget);
  for (const [i, index] of open.entries()) {
    const sighting = again[i] as Sighting;
    // Where the words stand sign for sign, what is wrong with that place is told.
    if (isSettled(sighting) || sightings[index]?.kind === "missing") sightings[index] = sighting;
  }
  return sightings;
}

const isSettled = ({ kind }: Sighting): boolean =>
  kind === "found" || kind === "several" || kind === "unsettled";

/** A text in the forms in which it is read; each is made once, where it is needed. */
export interface ReadText {
  readonly plain: Form;
  readonly folded: Form;
  /** The same, made in pieces. */
  foldedInTurns(): InTurns<Form>;
  readonly cuts: CutsWord;
  readonly signOf: SignOf;
}

export function readText(text: string): ReadText {
  let plain: Form | undefined;
  let folded: Form | undefined;
  const signOf = signReader();
  const cuts = wordCuts(text, signOf);
  return {
    cuts,
    signOf,
    get plain() {
      plain ??= plainForm(text, cuts);
      return plain;
    },
    get folded() {
      folded ??= foldedForm(foldSigns(text, signOf), cuts);
      return folded;
    },
    *foldedInTurns() {
      folded ??= foldedForm(yield* foldInTurns(text, signOf), cuts);
      return folded;
    },
  };
}

/** What one form of a text says to each quotation; spans are those of the text. */
export function* lookIn(form: Form, quotations: readonly Sought[], budget: Budget): InTurns<Sighting[]> {
  const search = yield* startSearch(form, quotations, budget);
  const sightings: Sighting[] = [];
  const isTurnOver = turnsOf(budget);
  for (const sought of quotations) {
    sightings.push(look(search, sought));
    if (isTurnOver()) yield;
  }
  return sightings;
}

function look(search: Search, sought: Sought): Sighting {
  const { words, shortened } = sought;
  // All that was written is folded to nothing.
  if (words.signs === "") return { kind: "missing", part: "", words: "" };
  return shortened && search.count(words.signs) === 0
    ? lookForShortened(search, sought, shortened)
    : lookForWords(search, sought);
}

const unsettled: Sighting = { kind: "unsettled" };
const most = maxShown + 1;

function lookForWords(search: Search, sought: Sought): Sighting {
  const { words, prefix, suffix } = sought;
  if (search.count(words.signs) === 0) return { kind: "missing", part: "", words: words.signs };
  const isAlone = prefix === "" && suffix === "";
  const places = isAlone ? search.firstFitting(words) : between(search, words, prefix, suffix);
  if (!places) return unsettled;
  const spans = places.slice(0, most).map((from) => ({ from, to: from + words.signs.length }));
  const sighting = sightingOf(search, sought, spans);
  if (sighting) return sighting;
  const whole = search.firstFitting(words);
  return whole?.length === 0
    ? unfit(search, "", words)
    : { kind: "apart", shortened: false, places: shown(search, words, whole ?? search.first(words.signs)) };
}

function lookForShortened(
  search: Search,
  sought: Sought,
  { first, last }: NonNullable<Sought["shortened"]>,
): Sighting {
  const { prefix, suffix } = sought;
  const parts: [Part, Words][] = [
    ["first ", first],
    ["last ", last],
  ];
  for (const [part, { signs }] of parts)
    if (search.count(signs) === 0) return { kind: "missing", part, words: signs };
  const begins = between(search, first, prefix, "");
  const ends = begins && between(search, last, "", suffix);
  if (!ends || !spend(search.budget, Math.min(begins.length, ends.length))) return unsettled;
  const spans = passagesBetween(
    { words: first.signs, places: begins },
    { words: last.signs, places: ends },
    most,
  );
  const sighting = sightingOf(search, sought, spans);
  if (sighting) return sighting;
  for (const [part, words] of parts) {
    const whole = search.fitting(words);
    if (!whole) return unsettled;
    if (whole.length === 0) return unfit(search, part, words);
  }
  return { kind: "apart", shortened: true, places: shown(search, first, search.fitting(first) ?? []) };
}

/** Words that stand in places of which none fits: there with other hyphens, or as a part of longer words. */
function unfit(search: Search, part: Part, words: Words): Sighting {
  const joined = search.joined(words);
  return joined.length === 0
    ? { kind: "missing", part, words: words.signs }
    : { kind: "cut", part, places: shown(search, words, joined) };
}

/** Where words begin that fit and have these around them. */
function between(search: Search, words: Words, prefix: string, suffix: string) {
  if (prefix === "" && suffix === "") return search.fitting(words);
  const places = beginningsOf(search, { words, prefix, suffix });
  return places && search.onlyFitting(words, places);
}

/** One of the sightings that a number of fitting passages makes; undefined where none fits. */
function sightingOf(search: Search, sought: Sought, spans: readonly Span[]): Sighting | undefined {
  const [only] = spans;
  if (only === undefined) return undefined;
  const { form } = search;
  if (spans.length > 1)
    return { kind: "several", spans: spans.map((span) => form.inText(withSpace(form, sought, span))) };
  const span = withSpace(form, sought, only);
  return { kind: "found", span: form.inText(span), around: form.inText(reachAround(search, sought, span)) };
}

/** Folded words are looked for without white space at their ends; where it is quoted and stands there, it is found. */
export function withSpace({ signs }: Form, { spaced }: Sought, { from, to }: Span): Span {
  if (!spaced) return { from, to };
  return {
    from: spaced.before && signs[from - 1] === " " ? from - 1 : from,
    to: spaced.after && signs[to] === " " ? to + 1 : to,
  };
}

const shown = ({ form }: Search, { signs }: Words, places: ArrayLike<number>): Span[] =>
  Array.from({ length: Math.min(maxShown, places.length) }, (_, index) => {
    const from = places[index] as number;
    return form.inText({ from, to: from + signs.length });
  });
