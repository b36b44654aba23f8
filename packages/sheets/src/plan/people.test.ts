import { expect, test } from "vitest";
import { given, replacing } from "../testing/given-sheet.ts";

const minister = "title: Minister, body: mfa-a";
const holding = (...offices: string[]) =>
  `source: report\npeople: { ann: { names: Ann, offices: [${offices.map((one) => `{ ${one} }`).join(", ")}] } }`;
/** What a sheet comes to that says Ann held these offices, where the register has those. */
const kinds = (recorded: readonly string[], said: readonly string[]) => {
  const first = replacing(
    `{ ${minister}, quote: The ministers met }`,
    recorded.map((one) => `{ ${one} }`).join(", "),
  );
  return given(first).when(holding(...said)).kinds;
};

test.each<[string, string[], string[], string[]]>([
  ["the office that is recorded", [minister], [minister], []],
  ["an office of another title", [minister], ["title: Deputy, body: mfa-a"], ["recorded"]],
  ["the office at another body", [minister], ["title: Minister, body: mfa-b"], ["recorded"]],
  ["the office from another day on", [`${minister}, from: 2010`], [`${minister}, from: 2015`], ["recorded"]],
  ["less of the office", [`${minister}, from: 2010, to: 2012`], [minister], []],
  ["a first day that was not known", [minister], [`${minister}, from: 2010`], ["impossible"]],
  ["a last day alone", [`${minister}, from: 2010`], [`${minister}, to: 2012`], ["impossible"]],
  ["another last day", [`${minister}, to: 2011`], [`${minister}, to: 2012`], ["impossible"]],
  [
    "two terms of it, each recorded",
    [minister, `${minister}, from: 2015`],
    [`${minister}, from: 2015`, minister],
    [],
  ],
])("a sheet says %s", (_, recorded, said, expected) => {
  expect(kinds(recorded, said)).toEqual(expected);
});

test("an office whose words stand nowhere is refused, once, and not told as recorded", () => {
  const { plan } = given().when(holding("title: Deputy, body: mfa-a, quote: She was appointed"));
  expect(plan).toMatchObject({
    outcome: "refused",
    refusals: [{ pointer: "/people/ann/offices/0/quote/0" }],
  });
  expect(plan.findings.filter(({ kind }) => kind === "recorded")).toEqual([]);
});
