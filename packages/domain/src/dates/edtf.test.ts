import { parse } from "edtf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day, daysIn } from "./calendar.ts";
import { dateOrTime, edtf, maxEdtfLength, parseEdtf } from "./edtf.ts";

const daysOf = (value: string) => {
  const date = parseEdtf(value);
  return date && `${date.earliest} ${date.latest}`;
};

describe("the days that a date can mean", () => {
  test.each([
    ["2014-11-18", "2014-11-18 2014-11-18"],
    ["2014-11", "2014-11-01 2014-11-30"],
    ["2012-02", "2012-02-01 2012-02-29"],
    ["2014", "2014-01-01 2014-12-31"],
    ["2014-11-18T23:30:00+03:00", "2014-11-18 2014-11-18"],
    ["201", "2010-01-01 2019-12-31"],
    ["20", "2000-01-01 2099-12-31"],
    ["1950S2", "1900-01-01 1999-12-31"],
    // doubt widens nothing
    ["2009?-11-25", "2009-11-25 2009-11-25"],
    ["2009-11~", "2009-11-01 2009-11-30"],
    ["2009%", "2009-01-01 2009-12-31"],
    // digits that are not given
    ["XXXX-11-25", "0000-11-25 9999-11-25"],
    ["XXXX-02-29", "0000-02-29 9996-02-29"],
    ["201X", "2010-01-01 2019-12-31"],
    ["2014-XX", "2014-01-01 2014-12-31"],
    ["2014-XX-31", "2014-01-31 2014-12-31"],
    ["2014-X0-X0", "2014-10-10 2014-10-30"],
    ["2014-02-XX", "2014-02-01 2014-02-28"],
    ["2014-1X-3X", "2014-10-30 2014-12-31"],
    ["2014-1X-15", "2014-10-15 2014-12-15"],
    ["2014-0X", "2014-01-01 2014-09-30"],
    ["2014-0X-3X", "2014-01-30 2014-09-30"],
    ["2014-X2-3X", "2014-12-30 2014-12-31"],
    ["2014-11-3X", "2014-11-30 2014-11-30"],
    ["2014-12-3X", "2014-12-30 2014-12-31"],
    ["201X-11-3X", "2010-11-30 2019-11-30"],
    ["XXXX-11-3X", "0000-11-30 9999-11-30"],
    ["2014-11-3X?", "2014-11-30 2014-11-30"],
    ["2014?-11-3X", "2014-11-30 2014-11-30"],
    ["2014-11-3X/2014-12-3X", "2014-11-30 2014-12-31"],
    ["[2014-11-3X, 2015]", "2014-11-30 2015-12-31"],
    ["[..2014-11-3X]", "0000-01-01 2014-11-30"],
    // intervals, open (..) and unknown (nothing) ends
    ["2010/2011", "2010-01-01 2011-12-31"],
    ["2014-11-18/2014-11-18", "2014-11-18 2014-11-18"],
    ["2014-05/2014", "2014-05-01 2014-12-31"],
    ["2010/..", "2010-01-01 9999-12-31"],
    ["2010/", "2010-01-01 9999-12-31"],
    ["../2010", "0000-01-01 2010-12-31"],
    ["/2010", "0000-01-01 2010-12-31"],
    // one of a set, all of a list
    ["[2014,2010-05..2012-06]", "2010-05-01 2014-12-31"],
    ["{2012, 2010}", "2010-01-01 2012-12-31"],
    ["[..2012]", "0000-01-01 2012-12-31"],
    ["{2012..}", "2012-01-01 9999-12-31"],
    // seasons
    ["2014-21", "2014-03-01 2014-11-30"],
    ["2014-24", "2014-01-01 2015-02-28"],
    ["2014-25", "2014-03-01 2014-05-31"],
    ["2014-36", "2014-10-01 2014-12-31"],
    ["9999-28", "9999-01-01 9999-12-31"],
  ])("%s", (value, days) => {
    expect(daysOf(value)).toBe(days);
  });
});

test("marks of doubt and missing digits are told", () => {
  expect(parseEdtf("2009?-11-25")).toMatchObject({ uncertain: true, approximate: false, unspecified: false });
  expect(parseEdtf("2009~")).toMatchObject({ uncertain: false, approximate: true, unspecified: false });
  expect(parseEdtf("2009%")).toMatchObject({ uncertain: true, approximate: true, unspecified: false });
  expect(parseEdtf("XXXX-11-25")).toMatchObject({ uncertain: false, approximate: false, unspecified: true });
  expect(parseEdtf("1950S2")).toMatchObject({ approximate: true });
  expect(parseEdtf("2009/2010?")).toMatchObject({ uncertain: true });
});

describe("what is no date is refused, and why is said", () => {
  test.each([
    ["2014-02-30", "no day 30 in 2014-02"],
    ["2014-13-01", "no month 13"],
    ["2014-00", "no month 00"],
    ["1900-02-29", "no day 29"],
    ["2011/2010", "ends before it begins"],
    ["[2011..2010]", "ends before it begins"],
    ["../..", "neither end"],
    ["/", "neither end"],
    ["XXX1-02-29", "never occurs"],
    ["-0044-03-15", "0000 to 9999"],
    ["Y12345", "0000 to 9999"],
    ["Y-17E7", "0000 to 9999"],
    ["18.11.2014", "the year first"],
    ["18-11-2014", "the year first"],
    ["2014/11/18", "the year first"],
    ["yesterday", "the year first"],
    ["", "the year first"],
    [" 2014", "the year first"],
    ["2014\n", "the year first"],
    ["２０１４", "the year first"],
    [`[${"2010,".repeat(1000)}2010]`, `at most ${maxEdtfLength} characters`],
  ])("%.30j", (value, why) => {
    expect(parseEdtf(value)).toBeUndefined();
    const { error } = edtf.safeParse(value);
    expect(error?.issues.map((issue) => issue.message)).toEqual([expect.stringContaining(why)]);
  });
});

const aDay = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .filter(([year, month, date]) => date <= daysIn(year, month))
  .map(([year, month, date]) => day(year, month, date));

describe("laws", () => {
  test("a plain day is both its earliest and its latest", () => {
    fc.assert(
      fc.property(aDay, (value) => {
        expect(daysOf(value)).toBe(`${value} ${value}`);
      }),
    );
  });

  test("the forms that are read without the grammar are exactly those that it reads", () => {
    const digits = fc.constantFrom(
      "2014",
      "2015",
      "0000",
      "-00",
      "-01",
      "-02",
      "-12",
      "-13",
      "-29",
      "-31",
      "/",
      "",
    );
    fc.assert(
      fc.property(fc.array(digits, { maxLength: 8 }), (pieces) => {
        const value = pieces.join("");
        let read = true;
        try {
          parse(value, { level: 2 });
        } catch {
          read = false;
        }
        // What the grammar lets pass: an interval that ends before it begins, a year before 0000, a day that the year lacks.
        if (parseEdtf(value)) expect(read).toBe(true);
        else if (!/^-|\/|-02-29/.test(value)) expect(read).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test("an interval reaches from its first day to its last, and never runs backwards", () => {
    fc.assert(
      fc.property(aDay, aDay, (from, to) => {
        expect(daysOf(`${from}/${to}`)).toBe(from <= to ? `${from} ${to}` : undefined);
      }),
    );
  });

  test("hiding digits keeps the day among those that can be meant", () => {
    fc.assert(
      fc.property(aDay, fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 8 }), (value, hidden) => {
        const masked = [...value].map((c, i) => (hidden.includes(i) && c !== "-" ? "X" : c)).join("");
        const date = parseEdtf(masked);
        // The grammar does not know every mask; where it does, the day is inside.
        if (date) expect(date.earliest <= value && value <= date.latest).toBe(true);
      }),
    );
  });

  test("whatever is read: two days that exist, in order; whatever is not: no throw, no hang", () => {
    const alphabet = [..."0123456789XY-/.,[]{}?~%STZE "];
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...alphabet), maxLength: maxEdtfLength + 1 }),
        (value) => {
          const date = parseEdtf(value);
          if (!date) return;
          expect(date.earliest <= date.latest).toBe(true);
          expect(parseEdtf(date.earliest) && parseEdtf(date.latest)).toBeTruthy();
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("a date that is recorded", () => {
  const complaint = (value: string) => edtf.safeParse(value).error?.issues[0]?.message;

  test.each([
    ["201", "the decade is 201X, the year 0201"],
    ["201?", "the decade is 201X"],
    ["20", "the century is 20XX, the year 0020"],
    ["201/2014", "the decade is 201X"],
    ["[2014, 201]", "the decade is 201X"],
    ["2013-02-3X", "There is no day 3X in 2013-02"],
    ["201X-02-3X", "There is no day 3X in 201X-02"],
    ["2014-0X-00", "a date in EDTF"],
    ["18/11/2014", "the year first"],
    ["2014-3X", "a date in EDTF"],
    ["2014-00-3X", "There is no day 3X in 2014-00"],
    ["2014-11-4X", "There is no day 4X in 2014-11"],
  ])("%s is told what is wrong with it", (value, why) => {
    expect(complaint(value)).toContain(why);
  });

  test.each(["0201", "201X", "20XX", "2014-11-3X", "2014-1X-0X/.."])("%s is taken", (value) => {
    expect(complaint(value)).toBeUndefined();
  });
});

describe("what was published at an hour", () => {
  const refused = (value: string) => dateOrTime.safeParse(value).error?.issues[0]?.message;

  test.each(["2014-11-18", "2014-11", "2014-11-18T09:30:00Z", "2014-11-18T23:30:00.125+14:00"])(
    "is a date, or a time of RFC 3339: %s",
    (value) => {
      expect(refused(value)).toBeUndefined();
    },
  );

  test("is of the day that is written, in its own zone", () => {
    expect(daysOf("2014-11-18T23:30:00.125-05:00")).toBe("2014-11-18 2014-11-18");
  });

  test.each([
    "2014-11-18T09:30",
    "2014-11-18T09:30:00",
    "2014-02-30T09:30:00Z",
    "2014-11-18T24:30:00Z",
    "T",
    "2014-11-18t09:30:00z",
    "2014-11-18T09:30:00z",
    "2016-12-31T23:59:60Z",
  ])("is no other time: %s", (value) => {
    expect(refused(value)).toContain("write 2014-11-18T09:30:00+03:00, in capitals");
  });
});
