import type { Draft } from "@collegium/drafting";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { commented } from "./commented.ts";

const text =
  "They discussed trade. It rained.\nThey may have agreed. They signed the plan. Late:\u0007 they left.";
const quoted = (exact: string) => {
  const start = text.indexOf(exact);
  return { exact, start, end: start + exact.length };
};
const one = (act: string, confidence: number, exact: string, ...doubts: string[]) => ({
  act,
  confidence,
  doubts,
  quote: quoted(exact),
});
const sheet = { source: { id: "talks" }, claims: [{ discussed: "trade" }, { signed: "plan" }] };
const given = (more: object = {}) =>
  ({ sheet, drafts: [], unlikely: [], bare: [], remarks: [], ...more }) as unknown as Draft;
const drafts = [
  { ...one("discussed", 0.97, "They discussed trade."), claim: 0 },
  { ...one("signed", 0.6, "They signed the plan.", "one side alone", "no date"), claim: 1 },
];

test("A sheet tells above each claim how sure it is, and what is doubtful", () => {
  expect(commented(given({ drafts }), text)).toBe(
    `# Drafted from the text's own words: confirm, mend or drop each line.

source:
  id: talks
claims:
  # 0.97
  - discussed: trade
  # 0.60; one side alone; no date
  - signed: plan
`,
  );
});

test("What is less likely stands in its place as a comment: between claims, or behind the last", () => {
  const unlikely = [
    one("left", 0.3, "Late:\u0007 they left.", "no verb"),
    one("agreed", 0.4, "They may have agreed."),
    one("noted", 0.2, "It rained.\nThey"),
  ];
  const printed = commented(given({ drafts, unlikely }), text);
  expect(printed.split("\n").slice(4)).toEqual([
    "claims:",
    "  # 0.97",
    "  - discussed: trade",
    "  # 0.20",
    `  # - { noted:, quote: "It rained. They" }`,
    "  # 0.40",
    `  # - { agreed:, quote: "They may have agreed." }`,
    "  # 0.60; one side alone; no date",
    "  - signed: plan",
    "",
    "# 0.30; no verb",
    `# - { left:, quote: "Late: they left." }`,
    "",
  ]);
  expect(parse(printed)).toEqual(sheet);
});

test("Sentences that nothing was drafted from stand at the end, each on one line, of a very long one its beginning", () => {
  const bare = [quoted("It rained.\nThey may"), { start: text.length, end: text.length + 5_000 }];
  const lines = commented(given({ bare }), `${text}${"x".repeat(5_000)}`)
    .trimEnd()
    .split("\n");
  expect(lines.slice(-3)).toEqual([
    "# Nothing was drafted from:",
    "#   It rained. They may",
    `#   ${"x".repeat(2_000)}`,
  ]);
});

test("What is remarked stands beside what it is about, or at the head where the sheet has no such line", () => {
  const remarks = [
    { about: "source.id", says: "made of the title" },
    { about: "session.parties", says: "name them" },
  ];
  expect(commented(given({ remarks }), text)).toMatch(
    /^# Drafted .*\n# session\.parties: name them\n\nsource:\n {2}id: talks # made of the title\n/,
  );
});
