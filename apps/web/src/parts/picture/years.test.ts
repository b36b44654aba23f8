import { expect, test } from "vitest";
import type { Datum } from "../../language/dates.ts";
import type { Mark } from "./row.ts";
import { actSign } from "./shapes.ts";
import { yearsPicture } from "./years.ts";

const reader = { language: "en", baseUrl: "", today: "2031-12-01" } as const;
const day = (edtf: string): Datum => ({ edtf, earliest: edtf, latest: edtf });
const between = (earliest: string, latest: string): Datum => ({ edtf: "", earliest, latest });
const drawn = (marks: readonly Mark[]) =>
  String(yearsPicture(reader, { id: "p", title: "T", says: "S", rows: [{ label: "Row", marks }] }) ?? "");
const count = (markup: string, pattern: RegExp): number => markup.match(pattern)?.length ?? 0;

test("without a year there is no drawing", () => {
  expect(drawn([])).toBe("");
  expect(drawn([{ date: between("0000-01-01", "9999-12-31"), sign: actSign({ act: "agreed" }) }])).toBe("");
});

test("both drawings say in words what they show, under ids of their own", () => {
  const markup = drawn([{ year: 2009, count: 3 }]);
  expect(count(markup, /<title id="[^"]+">T<\/title><desc id="[^"]+">S<\/desc>/g)).toBe(2);
  const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, id] of markup.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
});

test("years in which nothing is recorded are hatched, those beside one another as one field", () => {
  const [broad = ""] = drawn([
    { year: 2009, count: 1 },
    { year: 2014, count: 2 },
  ]).split('class="narrow"');
  expect(count(broad, /url\(#p-broad-h\)/g)).toBe(2);
  expect(broad).toContain('font-weight="600">2</text>');
});

test("a square grows with its number, up to twelve", () => {
  const sides = (markup: string) =>
    [...markup.matchAll(/class="fill"[^>]* width="([\d.]+)"/g)].map(([, side]) => Number(side));
  const [one = 0, three = 0, twelve = 0, many = 0] = sides(
    drawn([1, 3, 12, 700].map((number, index) => ({ year: 2009 + index, count: number }))),
  );
  expect(one).toBeLessThan(three);
  expect(three / one).toBeCloseTo(Math.sqrt(3), 1);
  expect(three).toBeLessThan(twelve);
  expect(twelve).toBe(many);
});

test("a day that nobody knows is a bar from the earliest to the latest, and no mark", () => {
  const sure = drawn([{ date: day("2009-11-25"), sign: actSign({ act: "affirmed" }) }]);
  expect(count(sure, /<circle/g)).toBe(2);
  const unsure = drawn([
    { date: between("2008-03-01", "2010-02-28"), sign: actSign({ act: "affirmed" }) },
    { date: between("2008-03-01", "2010-02-28"), sign: actSign({ act: "agreed" }) },
  ]);
  expect(unsure).not.toContain("<circle");
  // The same bar is drawn once.
  expect(count(unsure, /class="line" d="M[\d.]+ [\d.]+H[\d.]+M/g)).toBe(2);
});

test("the same act at the same step of emphasis is one sign in a column, and more than fit are counted", () => {
  const date = day("2009-11-25");
  const twice: Mark[] = [1, 2].map(() => ({ date, sign: actSign({ act: "discussed", emphasis: "main" }) }));
  expect(count(drawn(twice), /<circle/g)).toBe(2);
  const acts = ["attended", "met", "assessed", "affirmed", "offered", "agreed"] as const;
  expect(drawn(acts.map((act) => ({ date, sign: actSign({ act }) })))).toContain(">+3</text>");
});

test("an open time goes to the end of the drawing", () => {
  const markup = drawn([{ period: { edtf: "2010/..", earliest: "2010-01-01", latest: "9999-12-31" } }]);
  expect(markup).toContain('class="inv"');
  expect(markup).not.toContain("NaN");
});
