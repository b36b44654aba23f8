/** A day as `YYYY-MM-DD`; such days sort as text. */
export type Day = string;

/** The first and the last day of a stretch of time, both inclusive. */
export interface Days {
  readonly earliest: Day;
  readonly latest: Day;
}

/** The days at which time is cut off: what has no beginning or no end reaches to these. */
export const firstDay: Day = "0000-01-01";
export const lastDay: Day = "9999-12-31";

const pad = (n: number, width: number) => String(n).padStart(width, "0");
export const day = (year: number, month: number, date: number): Day =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;

/** Days of a month (1 to 12) in the proleptic Gregorian calendar, as ISO 8601 reckons. */
export function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** The days from the first of one month to the last of another; months beyond 12 are the next year's. */
export function months(year: number, first: number, last: number): Days {
  const [endYear, endMonth] = last > 12 ? [year + 1, last - 12] : [year, last];
  return {
    earliest: day(year, first, 1),
    latest: endYear > 9999 ? lastDay : day(endYear, endMonth, daysIn(endYear, endMonth)),
  };
}

/** The days of whole years. */
export const years = (first: number, last = first): Days => ({
  earliest: day(first, 1, 1),
  latest: day(last, 12, 31),
});
