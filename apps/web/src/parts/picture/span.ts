import { range } from "d3-array";
import { type ScaleLinear, scaleLinear } from "d3-scale";
import type { Datum } from "../../language/dates.ts";

/** Years that a drawing is of, in equal columns. */
export interface Span {
  /** The first year of the first column. */
  readonly from: number;
  /** The year after the last column. */
  readonly to: number;
  /** Years of one column. */
  readonly step: number;
  /** The first year of each column. */
  readonly columns: readonly number[];
}

/** How wide a column may be, in years. */
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000];
/** The least years that a drawing shows, so that one session is no full-page stripe. */
const least = 10;

/** Years from the first to the last of some, with a little around them, in at most so many columns; undefined where there is none. */
export function spanOf(years: readonly number[], most: number): Span | undefined {
  if (years.length === 0) return undefined;
  // Not `Math.min(...years)`: there may be more than a call takes.
  const first = years.reduce((one, other) => Math.min(one, other));
  const last = years.reduce((one, other) => Math.max(one, other));
  const wanted = Math.max(last - first + 1, least);
  const from = wanted > last - first + 1 ? Math.floor(first / 5) * 5 : first;
  for (const step of steps) {
    const start = Math.floor(from / step) * step;
    const end = Math.max(start + Math.ceil(wanted / step) * step, (Math.floor(last / step) + 1) * step);
    if ((end - start) / step <= most) return { from: start, to: end, step, columns: range(start, end, step) };
  }
  throw new RangeError(`More years than EDTF has: ${first} to ${last}`);
}

/** The column that a year is in. */
export const columnOf = ({ from, step }: Span, year: number): number => Math.floor((year - from) / step);

/** From years, with their parts, to the drawing. */
export const scaleOf = ({ from, to }: Span, left: number, right: number): ScaleLinear<number, number> =>
  scaleLinear().domain([from, to]).range([left, right]).clamp(true);

/** The first and the last year that a date can mean; an open end has none. */
export function yearsOf({ earliest, latest }: Datum): {
  first: number | undefined;
  last: number | undefined;
} {
  return { first: bounded(earliest), last: bounded(latest) };
}

/** Where an interval is open, its day is the first or the last that there is. */
const bounded = (day: string): number | undefined =>
  day === "0000-01-01" || day === "9999-12-31" ? undefined : Number.parseInt(day, 10);

/** A day as a year with its part: 2 July 2010 is 2010.5. */
export function partOfYear(day: string): number {
  const [year = "0", month = "01", date = "01"] = day.split("-");
  return Number(year) + (Number(month) - 1) / 12 + (Number(date) - 1) / 372;
}
