import { range } from "d3-array";
import { scaleSqrt } from "d3-scale";
import type { Datum } from "../../language/dates.ts";
import { number } from "../../language/language.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import { baseOf, type Drawing } from "./drawing.ts";
import { type DrawnSign, hatched, openBar, px } from "./shapes.ts";
import { columnOf, partOfYear, type Span, yearsOf } from "./span.ts";
import { pictureWords } from "./words.ts";

/** What stands in a row at a date. */
export type Mark =
  /** How many there are of a year: the number, and a square that grows with it. */
  | { readonly year: number; readonly count: number }
  /** An act, or a session, at its day. */
  | { readonly date: Datum; readonly sign: DrawnSign }
  /** The time that something is for. */
  | { readonly period: Datum };

export interface Row {
  readonly label: string;
  readonly marks: readonly Mark[];
}

/** At most so many signs stand in one column; how many more there are is written below them. */
const stacked = 4;
const size = 22;

/** The column that all days of a date are in; undefined where they are in several. */
function oneColumn(span: Span, date: Datum): number | undefined {
  const { first, last } = yearsOf(date);
  if (first === undefined || last === undefined) return undefined;
  const column = columnOf(span, first);
  return columnOf(span, last) === column ? column : undefined;
}

interface RowDrawn {
  readonly height: number;
  /** Where its signs are centred. */
  readonly middle: number;
  readonly marks: Part;
}

/** What stands in a row, and how high it is. */
export function rowOf(reader: Reader, { marks }: Row, drawn: Drawing, y: number): RowDrawn {
  const periods = marks.flatMap((mark) => ("period" in mark ? [mark.period] : []));
  if (periods.length > 0)
    return { height: 34, middle: y + 17, marks: periods.map((period) => periodBox(drawn, period, y)) };
  const { span } = drawn;
  const dated = marks.flatMap((mark) => ("date" in mark ? [mark] : []));
  const sure = dated.flatMap(({ date, sign }) => {
    const column = oneColumn(span, date);
    return column === undefined ? [] : [{ column, sign }];
  });
  const unsure = [
    ...new Map(
      dated
        .filter(({ date }) => oneColumn(span, date) === undefined)
        .map(({ date }) => [`${date.earliest} ${date.latest}`, date]),
    ).values(),
  ];
  const signs = Map.groupBy(sure, ({ column }) => column);
  const counts = new Map<number, number>();
  for (const mark of marks)
    if ("year" in mark) {
      const column = columnOf(span, mark.year);
      counts.set(column, (counts.get(column) ?? 0) + mark.count);
    }
  const columns = [...signs.values()].map((all) => signsOf(all.map(({ sign }) => sign)));
  const tallest = Math.max(1, ...columns.map(({ shown, more }) => shown.length + (more > 0 ? 1 : 0)));
  const barsFrom = counts.size > 0 ? 52 : Math.max(34, tallest * (size + 2));
  const taken = new Set([...signs.keys(), ...counts.keys()]);
  const middle = y + (counts.size > 0 ? 34 : barsFrom / 2);
  return {
    height: barsFrom + unsure.length * 12,
    middle,
    marks: [
      emptyRuns(drawn, taken).map((run) => hatched(`${drawn.id}-h`, { ...run, y: middle - 13, height: 26 })),
      squares(reader, drawn, counts, middle),
      [...signs].map(([column, all]) =>
        stack(
          reader,
          drawn,
          column,
          all.map(({ sign }) => sign),
          middle,
        ),
      ),
      bars(drawn, unsure, y + barsFrom + 3),
    ],
  };
}

/** Columns without a mark, those beside one another as one field. */
function emptyRuns(drawn: Drawing, taken: ReadonlySet<number>): { x: number; width: number }[] {
  const { column } = baseOf(drawn);
  const runs: { from: number; to: number }[] = [];
  for (const index of range(drawn.span.columns.length)) {
    if (taken.has(index)) continue;
    const last = runs.at(-1);
    if (last?.to === index) last.to = index + 1;
    else runs.push({ from: index, to: index + 1 });
  }
  return runs.map(({ from, to }) => ({
    x: drawn.left + from * column + 2,
    width: (to - from) * column - 4,
  }));
}

/** A square's area grows up to so many; from there on only its number. */
const grown = 12;

function squares(reader: Reader, drawn: Drawing, counts: ReadonlyMap<number, number>, middle: number): Part {
  const { column } = baseOf(drawn);
  const most = Math.min(grown, Math.max(1, ...counts.values()));
  const side = scaleSqrt()
    .domain([0, most])
    .range([0, Math.min(32, column - 4)])
    .clamp(true);
  return [...counts].map(([index, count]) => {
    const [at, size] = [drawn.left + (index + 0.5) * column, side(count)];
    return html`<rect class="fill" x="${px(at - size / 2)}" y="${px(middle - size / 2)}" width="${px(size)}" height="${px(size)}"/><text x="${px(at)}" y="${px(middle - 21)}" text-anchor="middle" font-weight="600">${number(reader.language, count)}</text>`;
  });
}

/** Different signs, the first of each, and how many are not shown. */
function signsOf(signs: readonly DrawnSign[]): {
  readonly shown: readonly DrawnSign[];
  readonly more: number;
} {
  const different = [...new Map(signs.map((one) => [one.key, one])).values()];
  return different.length <= stacked
    ? { shown: different, more: 0 }
    : { shown: different.slice(0, stacked - 1), more: different.length - stacked + 1 };
}

function stack(reader: Reader, drawn: Drawing, index: number, signs: readonly DrawnSign[], middle: number) {
  const { column } = baseOf(drawn);
  const { shown, more } = signsOf(signs);
  const at = drawn.left + (index + 0.5) * column;
  const top = middle - ((shown.length + (more > 0 ? 1 : 0)) * (size + 2)) / 2 + 1;
  return html`${shown.map(
    ({ shape }, place) =>
      html`<g transform="translate(${px(at - size / 2)} ${px(top + place * (size + 2))})">${shape}</g>`,
  )}${
    more > 0 &&
    html`<text x="${px(at)}" y="${px(top + shown.length * (size + 2) + 16)}" text-anchor="middle">${pictureWords[reader.language].more(more)}</text>`
  }`;
}

const bars = (drawn: Drawing, dates: readonly Datum[], y: number): Part => {
  const { x } = baseOf(drawn);
  return dates.map((date, index) => {
    const [from, to] = endsOf(drawn, date);
    return openBar(x(from), x(to), y + index * 12);
  });
};

/** From the earliest to the latest day; an open end is that of the drawing. */
function endsOf({ span }: Drawing, date: Datum): [number, number] {
  const { first, last } = yearsOf(date);
  return [
    first === undefined ? span.from : partOfYear(date.earliest),
    last === undefined ? span.to : partOfYear(date.latest) + 1 / 372,
  ];
}

function periodBox(drawn: Drawing, period: Datum, y: number): Markup {
  const { x } = baseOf(drawn);
  const [from, to] = endsOf(drawn, period);
  return html`<rect class="inv" x="${px(x(from))}" y="${px(y + 1)}" width="${px(Math.max(4, x(to) - x(from)))}" height="32"/>`;
}
