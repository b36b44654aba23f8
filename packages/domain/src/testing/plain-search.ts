import type { Form } from "../evidence/form.ts";
import type { Span } from "../evidence/passage.ts";
import { maxShown, type Sighting } from "../evidence/sighting.ts";
import type { Sought, Words } from "../evidence/sought.ts";

/** What `lookIn` promises, said as plainly as it can be, however long that takes: the specification that it is held to. */
export function lookInPlainly(form: Form, sought: Sought): Sighting["kind"] | [Span, ...Span[]] {
  const text = form.signs;
  const { words, prefix, suffix, shortened } = sought;
  const isShort = shortened !== undefined && !text.includes(words.signs);
  const parts = isShort ? [shortened.first, shortened.last] : [words];
  if (parts.some(({ signs }) => signs === "" || !text.includes(signs))) return "missing";
  const [first, ...more] = isShort
    ? shortPassages(form, shortened, prefix, suffix)
    : fittingPlaces(form, words).filter(
        ({ from, to }) => follows(text, from, prefix) && precedes(text, to, suffix),
      );
  if (first) return [first, ...more].slice(0, maxShown + 1) as [Span, ...Span[]];
  const unfit = parts.find((part) => fittingPlaces(form, part).length === 0);
  if (!unfit) return "apart";
  return placesOf(form, unfit).some(({ from }) => form.isJoined(unfit, from)) ? "cut" : "missing";
}

/** Beginnings and ends in the order in which they stand: a passage is an end right behind a beginning. */
function shortPassages(
  form: Form,
  { first, last }: NonNullable<Sought["shortened"]>,
  prefix: string,
  suffix: string,
): Span[] {
  const beginnings = fittingPlaces(form, first).filter(({ from }) => follows(form.signs, from, prefix));
  const ends = fittingPlaces(form, last).filter(({ to }) => precedes(form.signs, to, suffix));
  const fits = beginnings.flatMap((begin) =>
    ends.filter((end) => begin.to <= end.from).map((end) => ({ from: begin.from, to: end.to })),
  );
  const holds = (outer: Span, inner: Span) =>
    inner !== outer && inner.from >= outer.from && inner.to <= outer.to;
  return fits.filter((span) => !fits.some((inner) => holds(span, inner))).sort((a, b) => a.to - b.to);
}

const fittingPlaces = (form: Form, words: Words): Span[] =>
  placesOf(form, words).filter(({ from }) => form.fits(words, from));

function placesOf(form: Form, words: Words): Span[] {
  const places: Span[] = [];
  const { signs } = words;
  for (let from = form.signs.indexOf(signs); from >= 0; from = form.signs.indexOf(signs, from + 1))
    places.push({ from, to: from + signs.length });
  return places;
}

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
