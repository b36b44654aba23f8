import { expect, test } from "vitest";
import { parseSheet } from "./parse.ts";

const asideOf = (yaml: string) => {
  const parsed = parseSheet(`source: report\naside: ${yaml}`);
  return parsed.outcome === "parsed"
    ? parsed.sheet.aside?.map(({ why, quote }) => [why, ...quote.map(({ exact }) => exact)])
    : parsed.problems.map(({ line, column, detail }) => `${line}:${column} ${detail}`);
};

test("what is set aside is furniture, or what its key says", () => {
  expect(asideOf("[Print, { heading: News }, { background: [It was cold, It rained] }]")).toEqual([
    ["furniture", "Print"],
    ["heading", "News"],
    ["background", "It was cold", "It rained"],
  ]);
});

test("a key that says no why is told once, with those that do", () => {
  expect(asideOf("[{ headline: News }]")).toEqual([
    "2:9 This must be words, or one of furniture, heading, background, repeated with its words.",
  ]);
});
