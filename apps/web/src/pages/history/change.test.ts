import { expect, test } from "vitest";
import { changeEntry, toldChanges } from "./change.ts";

const reader = { language: "en", baseUrl: "", today: "2031-12-01" } as const;
const names = new Map([["mfa", { id: "mfa", name: "The ministry" }]]);
const telling = { names, session: "moscow" };
const said = (change: Parameters<typeof changeEntry>[1], language: "en" | "ru" = "en"): string =>
  String(changeEntry({ ...reader, language }, change, telling));

test("a word that changed is struck out and written anew, and the others stand", () => {
  expect(said({ path: "/claims/c8/summary", from: "They spoke of trade", to: "They spoke of peace" })).toBe(
    "<li><b>Claim 8: summary</b> They spoke of <del>trade</del> <ins>peace</ins></li>",
  );
});

test("a claim that came is told by its act and its words, and leads to its page", () => {
  const evidence = [{ exact: "signed <b>it</b>", start: 3, end: 9, source: "digest" }];
  const entry = said({ path: "/claims/c2", to: { act: "signed", evidence } });
  expect(entry).toContain('<a href="/sessions/moscow/c2">Claim 2</a>');
  expect(entry).toMatch(/instrument, signed: <q[^>]*>signed &lt;b&gt;it&lt;\/b&gt;<\/q>/);
  expect(said({ path: "/place", from: "Minsk" })).toContain("<del><bdi>Minsk</bdi></del>");
});

test("what is one of a few, a date or a reference is told in the reader's language", () => {
  expect(said({ path: "/claims/c8/emphasis", from: "thorough", to: "plain" }, "ru")).toBe(
    "<li><b>Утверждение 8: выделение</b> <del>подробно</del> <ins>без выделения</ins></li>",
  );
  expect(said({ path: "/date", to: { edtf: "2009-11-25", earliest: "x", latest: "y" } })).toBe(
    "<li><b>Date</b> 25 November 2009</li>",
  );
  expect(said({ path: "/host", to: "mfa" })).toContain('<a href="/bodies/mfa"><bdi>The ministry</bdi></a>');
});

test("what only follows from the rest is not told, and all claims at once are told one by one", () => {
  const changes = [
    { path: "/corrected", to: ["2026-11-26T10:44:24.257Z"] },
    { path: "/claims/c1/corrected/0", to: "2026-11-26T10:44:24.257Z" },
    { path: "/claims", to: { c1: { act: "met" }, c2: { act: "met" } } },
  ];
  expect(toldChanges(changes).map(({ path }) => path)).toEqual(["/claims/c1", "/claims/c2"]);
});

test("places in lists count from one, and fields with a slash are whole", () => {
  expect(said({ path: "/matches/1/a~1b~0c", from: "x", to: "y" })).toContain("Elsewhere, 2, a/b~c");
});

test("texts that have nothing in common are not compared for long", () => {
  const words = (word: string) => Array.from({ length: 1_500 }, (_, n) => `${word}${n}`).join(" ");
  // Only so much of either is shown.
  const entry = said({ path: "/summary", from: words("old"), to: words("new") });
  expect(entry).toContain("<del>old0");
  expect(entry.length).toBeLessThan(1_500);
});

test("a change far into a long text is shown, and not what stands far from it", () => {
  const long = "many words that stay as they are ".repeat(200);
  const entry = said({ path: "/summary", from: `${long}in Minsk`, to: `${long}in Moscow` });
  expect(entry).toContain("<del>Minsk</del> <ins>Moscow</ins>");
  expect(entry.length).toBeLessThan(400);
});
