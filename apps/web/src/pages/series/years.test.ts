import type { ServedDocument } from "@collegium/read-model";
import { expect, test } from "vitest";
import { yearByYear } from "./years.ts";

type Series = ServedDocument<"series">;
const member = (date: string, latest: string, status: string, place?: string) =>
  ({
    kind: "session",
    session: { id: "s", title: "S", date: { edtf: date, earliest: date, latest }, status, place },
    claims: [],
  }) as unknown as Series["members"][number];
const gap = (period: string, status: Series["gaps"][number]["status"]) => ({ period, status, searches: [] });
const shown = (
  members: Series["members"],
  gaps: Series["gaps"],
  { language = "en" as "en" | "ru", every = undefined as Series["every"] } = {},
) =>
  String(
    yearByYear({ language, baseUrl: "", today: "2031-12-01" }, { members, gaps, every } as unknown as Series),
  );
const read = (markup: string): string[] =>
  [...(markup.split("</ol>")[0] ?? "").matchAll(/<li>(.*?)<\/li>/gs)].map(([, item = ""]) =>
    item
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll(/\s+/g, " ")
      .trim(),
  );

test("each year is told as what it is, in its order", () => {
  const markup = shown(
    [
      member("2014-11-18", "2014-11-18", "held", "Minsk"),
      member("2012-05-05", "2012-05-05", "cancelled"),
      member("2015-01-01", "2015-01-01", "announced"),
    ],
    [gap("2010", "unsearched"), gap("2011", "none-found"), gap("2013", "not-public")],
  );
  expect(read(markup)).toEqual([
    "2010, nobody has looked",
    "2011, searched in vain",
    "2012, cancelled",
    "2013, searched in vain",
    "Minsk 2014, held or in force",
    "2015, announced",
  ]);
});

test("all four states are in the key, also those that none is in", () => {
  const key = shown([], [gap("2010", "unsearched")]).split("</ol>")[1] ?? "";
  expect(
    key
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll(/\s+/g, " ")
      .trim(),
  ).toBe("held or in force 0 cancelled 0 searched in vain 0 nobody has looked 1");
});

test("a session of which nobody knows the year is a bar", () => {
  const markup = shown([member("2008-01-01", "2010-12-31", "held", "Minsk")], []);
  expect(read(markup)).toEqual(["Minsk 2008–2010, held or in force, a day between the ends of the bar"]);
});

test("centuries for which nobody has looked are one square", () => {
  const gaps = Array.from({ length: 500 }, (_, index) => gap(String(1500 + index), "unsearched"));
  expect(read(shown([], gaps, { language: "ru" }))).toEqual(["1500–1999, никто не искал"]);
});

test("the year that is not over is told as that, and is no gap", () => {
  const held = member("2029-11-18", "2029-11-18", "held");
  const told = [held, member("2032-05-01", "2032-05-31", "announced")];
  const markup = shown(told, [gap("2030", "unsearched")], { every: "year" });
  expect(read(markup)).toEqual([
    "2029, held or in force",
    "2030, nobody has looked",
    "2031, not over yet",
    "2032, announced",
  ]);
  expect(markup.split("</ol>")[1]).toMatch(/nobody has looked <b>1<.*not over yet <b>1</s);
});

test("a year that is not over says what is recorded of it, and nothing else", () => {
  for (const [date, latest] of [
    ["2031-03-01", "2031-03-01"],
    ["2030-12-01", "2031-01-31"],
  ] as const)
    expect(shown([member(date, latest, "held")], [], { every: "year" })).not.toContain("not over");
});
