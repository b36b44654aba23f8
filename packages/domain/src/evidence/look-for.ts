import { type Budget, spend } from "./budget.ts";
import { beginningsOf, passagesBetween } from "./fitting.ts";
import type { Span } from "./passage.ts";
import { type Search, spanAt, startSearch } from "./search.ts";
import { maxShown, type Part, type Sighting } from "./sighting.ts";
import type { Sought } from "./sought.ts";

/**
 * Looks for all quotations in one reading of a text. A passage fits that has the words, the prefix right before and the
 * suffix right after, but for white space between. Where the words as written do not stand in the text, they may be a
 * passage's first and last words, whole words at both ends of each: a passage fits that begins with the first (after the
 * prefix), ends with the last (before the suffix) and has no shorter such passage inside.
 *
 * Law: the work is bounded by the length of the text and of all quotations together, and by what the budget has; of a
 * quotation with more candidates it can't be told which passage it means, and it is unsettled.
 */
export function lookFor(text: string, quotations: readonly Sought[], budget: Budget): Sighting[] {
  const search = startSearch(text, quotations, budget);
  return quotations.map((sought) => {
    const { shortened } = sought;
    return shortened && search.count(sought.words) === 0
      ? lookForShortened(search, sought, shortened)
      : lookForWords(search, sought);
  });
}

const unsettled: Sighting = { kind: "unsettled" };
const most = maxShown + 1;

function lookForWords(search: Search, sought: Sought): Sighting {
  const { words, prefix, suffix } = sought;
  if (search.count(words) === 0) return { kind: "missing", part: "", words };
  const isAlone = prefix === "" && suffix === "";
  const places = isAlone ? search.first(words) : beginningsOf(search, sought);
  if (!places) return unsettled;
  const spans = Array.from(places.slice(0, most), (from) => spanAt(words, from));
  return sightingOf(spans) ?? { kind: "apart", shortened: false, places: shown(search, words) };
}

function lookForShortened(
  search: Search,
  { prefix, suffix }: Sought,
  { first, last }: NonNullable<Sought["shortened"]>,
): Sighting {
  const parts: [Part, string][] = [
    ["first ", first],
    ["last ", last],
  ];
  for (const [part, words] of parts) if (search.count(words) === 0) return { kind: "missing", part, words };
  const begins = wholeBetween(search, first, prefix, "");
  const ends = begins && wholeBetween(search, last, "", suffix);
  if (!ends || !spend(search.budget, Math.min(begins.length, ends.length))) return unsettled;
  const spans = passagesBetween({ words: first, places: begins }, { words: last, places: ends }, most);
  const sighting = sightingOf(spans);
  if (sighting) return sighting;
  for (const [part, words] of parts) {
    const whole = search.whole(words);
    if (!whole) return unsettled;
    if (whole.length === 0) return { kind: "cut", part, places: shown(search, words) };
  }
  return { kind: "apart", shortened: true, places: shown(search, first) };
}

/** Where words begin that are whole words and have these around them. */
function wholeBetween(search: Search, words: string, prefix: string, suffix: string) {
  if (prefix === "" && suffix === "") return search.whole(words);
  const places = beginningsOf(search, { words, prefix, suffix });
  return places && search.onlyWhole(words, places);
}

/** One of the sightings that a number of fitting passages makes; undefined where none fits. */
function sightingOf(spans: readonly Span[]): Sighting | undefined {
  const [only] = spans;
  if (only === undefined) return undefined;
  return spans.length === 1 ? { kind: "found", span: only } : { kind: "several", spans };
}

const shown = (search: Search, words: string): Span[] =>
  Array.from(search.first(words).subarray(0, maxShown), (from) => spanAt(words, from));
