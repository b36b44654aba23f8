import { standsWhole } from "../evidence/boundary.ts";
import type { Span } from "../evidence/passage.ts";
import { maxShown, type Sighting } from "../evidence/sighting.ts";
import type { Sought } from "../evidence/sought.ts";

/** What `lookFor` promises, said as plainly as it can be, however long that takes: the specification that it is held to. */
export function lookForPlainly(text: string, sought: Sought): Sighting {
  const { words, prefix, suffix, shortened } = sought;
  const isShort = shortened !== undefined && !text.includes(words);
  const parts = isShort
    ? ([
        ["first ", shortened.first],
        ["last ", shortened.last],
      ] as const)
    : ([["", words]] as const);
  for (const [part, missing] of parts)
    if (!text.includes(missing)) return { kind: "missing", part, words: missing };
  const spans = isShort
    ? shortPassages(text, shortened, prefix, suffix)
    : placesOf(text, words).filter(
        ({ from, to }) => follows(text, from, prefix) && precedes(text, to, suffix),
      );
  const [only] = spans;
  if (only)
    return spans.length === 1
      ? { kind: "found", span: only }
      : { kind: "several", spans: spans.slice(0, maxShown + 1) };
  if (isShort)
    for (const [part, cut] of parts)
      if (wholePlaces(text, cut).length === 0)
        return { kind: "cut", part, places: placesOf(text, cut).slice(0, maxShown) };
  return { kind: "apart", shortened: isShort, places: placesOf(text, parts[0][1]).slice(0, maxShown) };
}

/** Beginnings and ends in the order in which they stand: a passage is an end right behind a beginning. */
function shortPassages(
  text: string,
  { first, last }: NonNullable<Sought["shortened"]>,
  prefix: string,
  suffix: string,
): Span[] {
  const beginnings = wholePlaces(text, first).filter(({ from }) => follows(text, from, prefix));
  const ends = wholePlaces(text, last).filter(({ to }) => precedes(text, to, suffix));
  const fits = beginnings.flatMap((begin) =>
    ends.filter((end) => begin.to <= end.from).map((end) => ({ from: begin.from, to: end.to })),
  );
  const holds = (outer: Span, inner: Span) =>
    inner !== outer && inner.from >= outer.from && inner.to <= outer.to;
  return fits.filter((span) => !fits.some((inner) => holds(span, inner))).sort((a, b) => a.to - b.to);
}

function placesOf(text: string, words: string): Span[] {
  const places: Span[] = [];
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1))
    places.push({ from, to: from + words.length });
  return places;
}

const wholePlaces = (text: string, words: string): Span[] =>
  placesOf(text, words).filter(({ from }) => standsWhole(text, words, from));

/** With at most 100 units of white space between. */
const follows = (text: string, index: number, prefix: string): boolean =>
  prefix === "" ||
  text
    .slice(0, index)
    .replace(/\s{0,100}$/, "")
    .endsWith(prefix);

const precedes = (text: string, index: number, suffix: string): boolean =>
  suffix === "" ||
  text
    .slice(index)
    .replace(/^\s{0,100}/, "")
    .startsWith(suffix);
