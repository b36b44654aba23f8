import { expect, test } from "vitest";
import { stringify } from "yaml";
import type { Server } from "../server/server.ts";
import { toSheet } from "../sheet/to-sheet.ts";
import { pressing, testDesk, text } from "../testing/desk.ts";
import { deskText } from "../text/text.ts";
import { uploaded } from "./upload.ts";

/** A register without anything in it. */
const empty: Pick<Server, "read" | "draft" | "text"> = {
  read: async () => undefined,
  draft: async () => ({ failed: "broken" }),
  text: async () => undefined,
};
const lay = (sheet: object | string, words = text) =>
  uploaded(empty as Server, typeof sheet === "string" ? sheet : stringify(sheet), words);

test("what is downloaded is the same sheet after it was uploaded, with all that keys can say", async () => {
  const { text: own, sheet } = pressing(
    testDesk(),
    ...[
      "Delete",
      "T",
      "Enter",
      "]",
      "D",
      "1",
      "E",
      "W",
      ",",
      '"As they say"',
      "Enter",
      "'",
      '"Arms"',
      "Enter",
    ],
    ...[
      "Enter",
      "F",
      '"ties"',
      "Enter",
      "K",
      "1",
      "Enter",
      "G",
      '"Fair trade"',
      "Alt+Enter",
      "Enter",
      "Delete",
    ],
  );
  const before = toSheet(own, sheet).sheet;
  const laid = await lay(before);
  if ("not" in laid) throw new Error(JSON.stringify(laid));
  expect(toSheet(deskText(laid.text, laid.language), laid.start).sheet).toEqual(before);
});

test("a sheet written by hand keeps every quotation, its marked verbs, replies, and what is set aside", async () => {
  const laid = await lay({
    source: "report",
    session: "minsk-2014",
    aside: ["Partners: Social Network", { heading: "A meeting in Minsk" }],
    claims: [
      { agreed: "trade", quote: ["They _agreed_ on trade.", "arms control"] },
      { contradicts: "c4", wording: "reaffirmed", quote: "reaffirmed their ties" },
    ],
  });
  if ("not" in laid) throw new Error(JSON.stringify(laid));
  const { items, aside } = laid.start;
  expect(items.map(({ says, objects, wording, spans }) => [says, objects, wording, spans.length])).toEqual([
    ["agreed", ["topic/trade"], "agreed", 2],
    ["contradicts", ["c4"], "reaffirmed", 1],
  ]);
  expect(aside.map(({ why }) => why)).toEqual(["furniture", "heading"]);
});

test.each([
  ["is no sheet", "- a list", { not: "sheet" }],
  ["is no sheet", "just: words", { not: "sheet" }],
  [
    "quotes other words",
    { claims: [{ agreed: "x", quote: "elsewhere" }] },
    { not: "quotation", words: "elsewhere" },
  ],
  ["says what the desk can't hold", { reason: "r", claims: [] }, { not: "more", pointer: "/reason" }],
  [
    "says what the desk can't hold",
    { claims: [{ sang: "x", quote: "trade" }] },
    { not: "more", pointer: "/claims/0" },
  ],
])("a file that %s is not laid", async (_, sheet, why) => {
  expect(await lay(sheet)).toEqual(why);
});
