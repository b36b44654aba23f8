import { type Days, months } from "./calendar.ts";

/**
 * Months that each season of ISO 8601-2 can fall into, first and last; 13 and 14 are those of the next year. Spring
 * and autumn where the hemisphere is not said may be either half's, summer and winter too; a winter "of 2014" may be
 * the one that begins or the one that ends in 2014.
 */
const seasonMonths: { readonly [code: number]: readonly [first: number, last: number] } = {
  21: [3, 11],
  22: [1, 14],
  23: [3, 11],
  24: [1, 14],
  // Northern hemisphere: spring, summer, autumn, winter.
  25: [3, 5],
  26: [6, 8],
  27: [9, 11],
  28: [1, 14],
  // Southern hemisphere.
  29: [9, 11],
  30: [1, 14],
  31: [3, 5],
  32: [6, 8],
  // Quarters, thirds and halves of the year.
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  37: [1, 4],
  38: [5, 8],
  39: [9, 12],
  40: [1, 6],
  41: [7, 12],
};

/** The days that a season can mean; `code` is 21 to 41. */
export function seasonDays(year: number, code: number): Days | undefined {
  const span = seasonMonths[code];
  return span && months(year, span[0], span[1]);
}
