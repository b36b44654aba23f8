import { expect, test } from "vitest";
import type { Claim } from "../../reading/documents.ts";
import { accountsPart } from "./accounts.ts";
import type { ToldText } from "./told-texts.ts";

const reader = { language: "en", baseUrl: "", today: "2031-12-01" } as const;
const text = (id: string) => ({ source: { id, title: `Text ${id}` } }) as unknown as ToldText;
const words = (source: string, exact: string) => ({
  source,
  exact,
  start: 0,
  end: exact.length,
  basis: "stated",
});
const claim = (id: string, more: object) =>
  ({ id, act: "affirmed", by: "joint", wording: "affirmed", evidence: [], ...more }) as unknown as Claim;
const placed = (claims: readonly Claim[]) => claims.map((one, index) => ({ claim: one, place: index + 1 }));
const rowsOf = (markup: unknown): string[][] =>
  [...String(markup).matchAll(/<tr>(.*?)<\/tr>/gs)]
    .slice(1)
    .map(([, row = ""]) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) =>
        cell.replaceAll(/<[^>]*>/g, "").trim(),
      ),
    );

const both = claim("c1", {
  evidence: [words("a", "A affirmed it")],
  corroborations: [{ evidence: [words("b", "B has it as well")] }],
});
const against = claim("c2", {
  evidence: [words("a", "A affirmed peace")],
  contradictions: [{ wording: "denied", evidence: [words("b", "B denied it")] }],
});
const first = claim("c3", { evidence: [words("a", "A alone affirmed")] });
const second = claim("c4", { evidence: [words("b", "B alone affirmed")] });

test("two accounts stand side by side, claim by claim, each with its words, first what both tell", () => {
  const part = accountsPart(reader, [text("a"), text("b")], placed([both, against, first, second]));
  expect(rowsOf(part)).toEqual([
    ["2", "A affirmed peace", "B denied it", "They contradict one another"],
    ["1", "A affirmed it", "B has it as well", "Both"],
    ["3", "A alone affirmed", "no words recorded", "Only the first"],
    ["4", "no words recorded", "B alone affirmed", "Only the second"],
  ]);
});

test.each([
  ["one text", [text("a")], [first]],
  ["a second text that no claim of this page quotes", [text("a"), text("b")], [first]],
])("%s is no pair of accounts", (_, texts, claims) => {
  expect(accountsPart(reader, texts, placed(claims))).toBeUndefined();
});
