import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { renderDocument, renderEntry, renderItem } from "./render.ts";

describe("A document for people says in one line", () => {
  test.each<[string, unknown, string]>([
    ["what refers to a thing", { id: "trade", name: "Trade" }, "Trade (trade)"],
    [
      "one where several types may stand, by its stream",
      { type: "body", id: "belarus", name: "Belarus" },
      "Belarus (body/belarus)",
    ],
    [
      "one of a thing that was recorded under other names",
      { id: "trade", name: "Trade", recordedAs: ["commerce", "barter"] },
      "Trade (trade, recorded as commerce and barter)",
    ],
    [
      "that too where several types may stand",
      { type: "body", id: "mfa", name: "Ministry", recordedAs: ["office"] },
      "Ministry (body/mfa, recorded as body/office)",
    ],
    [
      "a reference with what it belongs to",
      { id: "mfa", name: "Ministry", country: { id: "belarus", name: "Belarus" } },
      "Ministry (mfa)",
    ],
    ["a date", { edtf: "2014-11", earliest: "2014-11-01", latest: "2014-11-30" }, "2014-11"],
    ["a quotation", { exact: "on trade", source: "mfa", start: 3, end: 11 }, "“on trade” (mfa, 3–11)"],
    [
      "a quotation with a note",
      { exact: "on trade", source: "mfa", start: 3, end: 11, basis: "stated", note: "the heading" },
      "“on trade” (mfa, 3–11, the heading)",
    ],
    [
      "a quotation that something was inferred from",
      {
        exact: "on trade",
        source: "mfa",
        start: 3,
        end: 11,
        basis: "inferred",
        note: "the other was absent",
      },
      "“on trade” (mfa, 3–11, inferred: the other was absent)",
    ],
    [
      "a gap that nobody has searched",
      { period: "2015", status: "unsearched", searches: [] },
      "2015 unsearched",
    ],
  ])("%s", (_, value, said) => {
    expect(parse(renderDocument({ it: value, all: [value] }))).toEqual({ it: said, all: [said] });
  });
});

test("A document for people says the rest as it is, without empty lists, and each thing whole where it comes again", () => {
  const place = { city: "Minsk", halls: ["Green"] };
  expect(
    renderDocument({
      topic: { id: "trade", name: "Trade", note: "narrow" },
      first: place,
      again: place,
      claims: [],
      period: { period: "2015", status: "searched", searches: [{ where: "archive", found: [] }] },
      of: null,
    }),
  ).toBe(
    `topic:
  id: trade
  name: Trade
  note: narrow
first:
  city: Minsk
  halls:
    - Green
again:
  city: Minsk
  halls:
    - Green
period:
  period: "2015"
  status: searched
  searches:
    - where: archive
of: null`,
  );
});

test.each<[string, unknown, string]>([
  ["a session", { id: "minsk", date: { edtf: "2014-11-18" }, title: "Session" }, "2014-11-18    Session"],
  ["a source", { id: "minsk", published: { edtf: "2014" }, title: "Report" }, "2014          Report"],
  [
    "an instrument, by its period",
    { id: "minsk", period: { edtf: "2014/2015" }, name: "Plan" },
    "2014/2015     Plan",
  ],
  ["a topic, which has no date", { id: "minsk", name: "Trade" }, "Trade"],
  ["what has no name", { id: "minsk" }, ""],
])("An item of a list is one line, its columns below those of others: %s", (_, item, rest) => {
  expect(renderItem(item)).toBe(`${"minsk".padEnd(36)}  ${rest}`);
});

describe("A commit of a history", () => {
  const commit = {
    revision: 3,
    at: "2031-05-04T10:00:00.000Z",
    actor: "ada",
    events: [{ type: "TopicDiscussed" }, { type: "InstrumentSigned" }, { type: "TopicDiscussed" }],
    changes: [],
  };

  test("tells who, when and why, and counts its events", () => {
    expect(renderEntry(commit)).toBe("3  2031-05-04T10:00:00.000Z  ada  TopicDiscussed ×2, InstrumentSigned");
    expect(renderEntry({ ...commit, reason: "As printed" })).toMatch(/ {2}TopicDiscussed.*: As printed$/);
  });

  test("tells each change on a line, of long ones the beginning", () => {
    const changes = [
      { path: "/title", to: "Talks" },
      { path: "/topic", from: { id: "trade", name: "Trade" } },
      { path: "/note", from: "x".repeat(158), to: "x".repeat(159) },
    ];
    expect(
      renderEntry({ ...commit, changes })
        .split("\n")
        .slice(1),
    ).toEqual([
      `     /title: nothing → "Talks"`,
      `     /topic: "Trade (trade)" → nothing`,
      `     /note: "${"x".repeat(158)}" → "${"x".repeat(159)}…`,
    ]);
  });
});
