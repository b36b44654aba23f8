import { parseEdtf } from "@collegium/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Datum, dateInWords, dayInWords } from "./dates.ts";

const datum = (edtf: string): Datum => {
  const read = parseEdtf(edtf);
  if (!read) throw new Error(`${edtf} is no date`);
  const { earliest, latest, uncertain, approximate } = read;
  return { edtf, earliest, latest, ...(uncertain && { uncertain }), ...(approximate && { approximate }) };
};

test.each([
  ["2009-11-25", "25 November 2009", "25 ноября 2009 года"],
  ["2009-11", "November 2009", "ноябрь 2009"],
  ["2009", "2009", "2009"],
  ["0987", "0987", "0987"],
  ["2009-22", "summer 2009", "лето 2009"],
  ["2010/2011", "2010 to 2011", "2010 – 2011"],
  ["2010/2010", "2010", "2010"],
  ["2010/..", "since 2010", "с 2010 года"],
  ["2010-11/..", "since November 2010", "с ноября 2010 года"],
  ["../2010-11", "until November 2010", "до ноября 2010 года"],
  ["../2010-05-01", "until 1 May 2010", "до 1 мая 2010 года"],
  ["2009?-11-25", "25 November 2009 (uncertain)", "25 ноября 2009 года (под вопросом)"],
  ["2009-11~", "about November 2009", "приблизительно ноябрь 2009"],
  [
    "[2002-12-20..2002-12-22]",
    "one of the days from 20 December 2002 to 22 December 2002",
    "один из дней: 20 декабря 2002 года – 22 декабря 2002 года",
  ],
  [
    "2009-XX",
    "between 1 January 2009 and 31 December 2009",
    "между 1 января 2009 года и 31 декабря 2009 года",
  ],
  ["200X", "2000s", "2000-е"],
  ["2009-11-25T21:30:00Z", "25 November 2009 at 21:30 UTC", "25 ноября 2009 года в 21:30 UTC"],
])("%s", (edtf, english, russian) => {
  expect([dateInWords("en", datum(edtf)), dateInWords("ru", datum(edtf))]).toEqual([english, russian]);
});

test.each([
  ["2010", "2010 года"],
  ["2010-11", "ноября 2010 года"],
  ["2010-23", "осени 2010 года"],
  ["2010-11-25", "25 ноября 2010 года"],
  ["2010-11?", "ноября 2010 года (под вопросом)"],
])("%s is declined where “since” stands before it, in Russian alone", (edtf, russian) => {
  expect(dateInWords("ru", datum(edtf), "after")).toBe(russian);
  expect(dateInWords("en", datum(edtf), "after")).toBe(dateInWords("en", datum(edtf)));
});

test("what is uncertain or approximate never looks sure, whatever its form", () => {
  const digits = (from: number, to: number) =>
    fc.integer({ min: from, max: to }).map((n) => String(n).padStart(2, "0"));
  const date = fc
    .tuple(fc.integer({ min: 1000, max: 9999 }), digits(1, 12), digits(1, 28))
    .map((parts) => parts.join("-"));
  fc.assert(
    fc.property(date, fc.constantFrom("?", "~", "%"), (day, mark) => {
      const sure = dateInWords("en", datum(day));
      const unsure = dateInWords("en", datum(`${day}${mark}`));
      expect(unsure).not.toBe(sure);
      expect(unsure).toContain(sure);
      expect(dayInWords("en", day)).toBe(sure);
    }),
  );
});

test("no day ends with a full stop: the sentence that it ends has its own", () => {
  const days = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.constantFrom("en", "ru"), (day, language) => {
      expect(dayInWords(language, day.toISOString())).not.toMatch(/\.$/);
    }),
  );
});
