import { describe, expect, test } from "vitest";
import type { Session } from "../../reading/documents.ts";
import { sincePart } from "./since.ts";

const said = (claim: string) => ({
  claim,
  act: "discussed",
  emphasis: "plain",
  wording: "discussed",
  tellers: [],
  quotations: [{ source: "text", exact: "The sides discussed it", start: 0, end: 22, basis: "stated" }],
});
const session = {
  id: "later",
  date: { edtf: "2014-11-18", earliest: "2014-11-18", latest: "2014-11-18" },
  sources: [{ id: "text", title: "Text", language: "en" }],
  sinceLast: {
    session: { id: "earlier", title: "Earlier session", date: "2009-11-25" },
    new: [{ about: { type: "topic", id: "trafficking", name: "Human trafficking" }, now: said("c1") }],
    gone: [{ about: { type: "topic", id: "diplomacy", name: "Economic diplomacy" }, before: said("c2") }],
  },
} as unknown as Session;
const reader = { language: "en", baseUrl: "", today: "2031-12-01" } as const;

/** What stands in the row of a subject without words: before and now, and of the change. */
const silenceOf = (subject: string, whole: { readonly now: boolean; readonly before: boolean }): string[] => {
  const rows = String(sincePart(reader, session, whole)).split("<tr>");
  const row = rows.find((one) => one.includes(`/${subject}"`)) ?? "";
  return [...row.matchAll(/not (?:mentioned|recorded)/gi)].map(([words]) => words);
};

describe("What one of two sessions does not say", () => {
  test.each([
    [true, ["not mentioned", "Not mentioned"]],
    [false, ["not recorded", "Not recorded"]],
  ])("was not mentioned before only where each word of that text is accounted for: %s", (before, words) => {
    for (const now of [true, false]) expect(silenceOf("trafficking", { now, before })).toEqual(words);
  });

  test.each([
    [true, ["not mentioned", "Not mentioned"]],
    [false, ["not recorded", "Not recorded"]],
  ])("was not mentioned this time only where each word of this text is: %s", (now, words) => {
    for (const before of [true, false]) expect(silenceOf("diplomacy", { now, before })).toEqual(words);
  });

  test("is told apart in the words above the table, session by session", () => {
    const captions = [true, false].flatMap((now) =>
      [true, false].map(
        (before) => /<caption>(.*?)</.exec(String(sincePart(reader, session, { now, before })))?.[1],
      ),
    );
    expect(new Set(captions).size).toBe(4);
  });
});
