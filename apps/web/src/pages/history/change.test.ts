import { expect, test } from "vitest";
import { changeEntry } from "./change.ts";

const reader = { language: "en", baseUrl: "", today: "2031-12-01" } as const;
const said = (change: Parameters<typeof changeEntry>[1]): string => String(changeEntry(reader, change));

test("a word that changed is struck out and written anew, and the others stand", () => {
  expect(said({ path: "/claims/c8/summary", from: "They spoke of trade", to: "They spoke of peace" })).toBe(
    "<li><b>Claim 8 · summary</b> They spoke of <del>trade</del><ins>peace</ins></li>",
  );
});

test("what came or went is told so, with all of its words", () => {
  const evidence = [{ exact: "signed <b>it</b>", start: 3, end: 9, source: "digest" }];
  expect(said({ path: "/claims/c2", to: { act: "signed", evidence } })).toContain(
    "act: signed; exact: signed &lt;b&gt;it&lt;/b&gt;; source: digest",
  );
  expect(said({ path: "/place", from: "Minsk" })).toContain("<del>Minsk</del>");
});

test("places in lists count from one, and fields with a slash are whole", () => {
  expect(said({ path: "/names/0/a~1b~0c", from: "x", to: "y" })).toContain("names · 1 · a/b~c");
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
  expect(entry).toContain("<del>Minsk</del><ins>Moscow</ins>");
  expect(entry.length).toBeLessThan(400);
});
