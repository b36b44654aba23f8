import fc from "fast-check";
import { expect, test } from "vitest";
import { columnOf, partOfYear, spanOf, yearsOf } from "./span.ts";

const year = fc.integer({ min: 0, max: 9_999 });

test("all years are in a column, of as few years as fit, and never too many columns", () => {
  fc.assert(
    fc.property(
      fc.array(year, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 10, max: 40 }),
      (years, most) => {
        const span = spanOf(years, most);
        expect(span?.columns.length).toBeLessThanOrEqual(most);
        for (const one of years) {
          const column = columnOf(span as NonNullable<typeof span>, one);
          expect(span?.columns[column]).toBeLessThanOrEqual(one);
          expect(one).toBeLessThan((span?.columns[column] ?? 0) + (span?.step ?? 0));
        }
      },
    ),
  );
});

test("one session is no stripe across the page: ten years are shown around it", () => {
  expect(spanOf([2009], 36)).toMatchObject({ from: 2005, to: 2015, step: 1 });
  expect(spanOf([2009, 2014], 36)).toMatchObject({ from: 2005, to: 2015, step: 1 });
  expect(spanOf([1998, 2029], 36)).toMatchObject({ from: 1998, to: 2030, step: 1 });
  expect(spanOf([1998, 2029], 10)).toMatchObject({ from: 1995, to: 2030, step: 5 });
  expect(spanOf([], 36)).toBeUndefined();
});

test("an open end is in no year", () => {
  expect(yearsOf({ edtf: "2010/..", earliest: "2010-01-01", latest: "9999-12-31" })).toEqual({
    first: 2010,
    last: undefined,
  });
  expect(yearsOf({ edtf: "9999", earliest: "9999-01-01", latest: "9999-12-31" })).toMatchObject({
    first: 9999,
  });
});

test("a day is its part of the year", () => {
  expect(partOfYear("2010-01-01")).toBe(2010);
  expect(partOfYear("2010-07-01")).toBe(2010.5);
  expect(partOfYear("2010-12-31")).toBeLessThan(2011);
});
