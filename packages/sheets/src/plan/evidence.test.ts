import type { ClaimState, Evidence } from "@collegium/domain";
import { expect, test } from "vitest";
import { overlap, standing, type Words } from "./evidence.ts";
import { partsOf, type StatedClaim } from "./match.ts";
import type { Merges } from "./merges.ts";

const evidence = (more: Partial<Evidence> = {}): Evidence => ({
  source: "communique",
  start: 10,
  end: 20,
  exact: "ten signs.",
  basis: "stated",
  ...more,
});
const wordsOf = (...found: Evidence[]): Words => ({
  drafts: [],
  found,
  sources: new Set(found.map(({ source }) => source)),
});

test.each<[string, readonly Evidence[] | undefined, string]>([
  ["the same words", [evidence()], "same"],
  ["the same, found by what stands around them", [evidence({ prefix: "before", suffix: "after" })], "same"],
  ["the same, and those of another source", [evidence(), evidence({ source: "report" })], "same"],
  ["more words", [evidence(), evidence({ start: 30, end: 40 })], "differs"],
  ["words that begin elsewhere", [evidence({ start: 9 })], "differs"],
  ["words that end elsewhere", [evidence({ end: 21 })], "differs"],
  ["words on another basis", [evidence({ basis: "inferred" })], "differs"],
  ["words with a note", [evidence({ note: "By its date" })], "differs"],
  ["no words", [], "differs"],
  ["nothing", undefined, "differs"],
  ["words of another source alone", [evidence({ source: "report" })], "elsewhere"],
])("where a sheet's words are stated, %s are told from them", (_, recorded, told) => {
  expect(standing(recorded, wordsOf(evidence()))).toBe(told);
});

test("fewer words than a sheet's differ from them", () => {
  const both = wordsOf(evidence(), evidence({ start: 30, end: 40 }));
  expect(standing([evidence()], both)).toBe("differs");
});

test("words overlap that share a sign of one text, and not those that only touch", () => {
  const words = evidence();
  for (const [start, end, shared] of [
    [0, 10, false],
    [0, 11, true],
    [12, 13, true],
    [19, 30, true],
    [20, 30, false],
  ] as const) {
    expect(overlap(words, evidence({ start, end }))).toBe(shared);
    expect(overlap(evidence({ start, end }), words)).toBe(shared);
  }
  expect(overlap(words, evidence({ source: "report" }))).toBe(false);
});

const merges = { ofField: (_: string, value: unknown) => value } as Merges;
const recorded = (topics: readonly string[], more: { at?: Evidence; retracted?: true } = {}) =>
  ({
    type: "TopicDiscussed",
    data: { claim: "c1", topics, evidence: [more.at ?? evidence()] },
    ...(more.retracted && { retracted: { reason: "Misread" } }),
  }) as unknown as ClaimState;

test.each<[string, ClaimState, number]>([
  ["some of its topics", recorded(["arms"]), 1],
  ["all of its topics", recorded(["trade", "arms"]), 0],
  ["none of its topics", recorded([]), 0],
  ["a topic that it has not", recorded(["fish"]), 0],
  ["some of its topics on other words", recorded(["arms"], { at: evidence({ start: 50, end: 60 }) }), 0],
  ["some of its topics, and was retracted", recorded(["arms"], { retracted: true }), 0],
])(
  "a recorded claim of %s, beside a sheet that says two on the same words, is a part of it or not",
  (_, claim, parts) => {
    const stated: StatedClaim = {
      type: "TopicDiscussed",
      subject: ["topics"],
      fields: { topics: ["arms", "trade"] },
      words: wordsOf(evidence()),
    };
    expect(partsOf(stated, [claim], merges)).toHaveLength(parts);
  },
);
