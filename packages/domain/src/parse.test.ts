import { describe, expect, test } from "vitest";
import type { StreamType } from "./ids.ts";
import { parseDrafts } from "./parse.ts";
import { whyUnreadable } from "./readable.ts";
import type { Refusal } from "./refusals/refusal.ts";
import { refusalInWords } from "./refusals/tell.ts";

const refused = (type: StreamType, input: unknown) => {
  const parsed = parseDrafts(type, input);
  return parsed.outcome === "malformed"
    ? parsed.refusals.map(({ rule, pointer }) => `${rule} at ${pointer}`)
    : [];
};
const abouts = (type: StreamType, input: unknown) => {
  const parsed = parseDrafts(type, input);
  return parsed.outcome === "malformed" ? parsed.refusals.map(({ about }) => about) : [];
};

const renamed = { type: "TopicRenamed", data: { names: { en: "Trade" } } };
const held = {
  type: "SessionHeld",
  data: {
    format: "summit",
    title: "Summit",
    date: "2014-02-03",
    parties: ["a", "b"],
    evidence: { date: [{ source: "s", exact: "on 3 February" }] },
  },
};

describe("drafts of the right form", () => {
  test("are taken, evidence being stated unless it says otherwise", () => {
    expect(parseDrafts("session", [held])).toMatchObject({
      outcome: "parsed",
      drafts: [{ type: "SessionHeld", data: { evidence: { date: [{ basis: "stated" }] } } }],
    });
  });
});

describe("refused is", () => {
  test("what is no list of 1 to 500 events", () => {
    for (const input of [undefined, null, {}, "x", [], Array(501).fill(renamed)])
      expect(refused("topic", input)).toEqual(["malformed at "]);
    expect(refused("topic", Array(500).fill(renamed))).toEqual([]);
  });

  test("an event that is no object of type and data", () => {
    expect(
      refused("topic", [
        renamed,
        null,
        [],
        { data: {} },
        { ...renamed, "a/b~c": 1 },
        { type: "TopicRenamed" },
      ]),
    ).toEqual([
      "malformed at /1",
      "malformed at /2",
      "malformed at /3/type",
      "unknown-field at /4/a~1b~0c",
      "malformed at /5/data",
    ]);
  });

  test("a type that the stream does not have, with where it belongs", () => {
    expect(abouts("topic", [{ type: "SessionHeld", data: {} }])).toMatchObject([
      { type: "SessionHeld", stream: "topic", elsewhere: "session" },
    ]);
    expect(abouts("topic", [{ type: "TopicSplit", data: {} }])).toEqual([
      { type: "TopicSplit", stream: "topic", has: ["TopicDefined", "TopicRenamed", "TopicMerged"] },
    ]);
    for (const type of ["__proto__", "constructor", "toString", ""])
      expect(refused("topic", [{ type, data: {} }])).toEqual(["unknown-event-type at /0/type"]);
  });

  test("a deposit", () => {
    expect(refused("source", [{ type: "SourceDeposited", data: {} }])).toEqual([
      "deposit-through-text at /0/type",
    ]);
    expect(refused("topic", [{ type: "SourceDeposited", data: {} }])).toEqual([
      "unknown-event-type at /0/type",
    ]);
  });

  test("an address that is none, in words that say what one is", () => {
    const matches = [{ relation: "exact", uri: "ftp://example.org" }];
    const data = { names: { en: "x" }, matches };
    expect(abouts("topic", [{ type: "TopicDefined", data }])).toEqual([
      { why: "schema", said: "This must be a web address that begins with http:// or https://." },
    ]);
  });

  test("every unknown field, by name, with those that there are", () => {
    const input = [{ type: "TopicMerged", data: { into: "x", onto: "y", "": 1 } }];
    expect(refused("topic", input)).toEqual(["unknown-field at /0/data/onto", "unknown-field at /0/data/"]);
    expect(abouts("topic", input)[0]).toEqual({ of: "data", field: "onto", has: ["into"] });
    const nested = {
      ...held,
      data: { ...held.data, evidence: { date: [{ source: "s", exact: "x", start: 0 }] } },
    };
    expect(refused("session", [nested])).toEqual(["unknown-field at /0/data/evidence/date/0/start"]);
  });

  test("the id of a claim that is recorded: ids are the register's", () => {
    const data = {
      claim: "c1",
      wording: "x",
      by: "joint",
      evidence: [{ source: "s", exact: "x" }],
      instruments: ["i"],
    };
    expect(refused("session", [{ type: "InstrumentSigned", data }])).toEqual([
      "unknown-field at /0/data/claim",
    ]);
  });

  test.each([
    ["date", "2014-02-30", "There is no day 30 in 2014-02."],
    ["date", undefined, "This field is missing."],
    ["date", "2014-11-18T10:00Z", "without a time of day"],
    ["date", 2014, "This must be a string."],
    ["parties", "a", "This must be an array."],
    ["format", "party", "This must be one of: joint-collegium"],
    ["format", undefined, "This field is missing."],
    ["parties", [], "This must have at least 1 item."],
    ["series", "Joint-Collegium", "lower-case letters"],
    ["series", "a".repeat(81), "at most 80 characters."],
    ["title", "", "must not be empty"],
    ["title", "  ", "must not be blank"],
    ["title", "two\nlines", "on one line"],
    ["title", "bell\u0007", "control characters"],
    ["title", "half \ud800 pair", "half a surrogate pair"],
    ["title", "x".repeat(1001), "at most 1000 characters"],
  ])("%s of %j", (field, value, why) => {
    const input = [{ ...held, data: { ...held.data, [field]: value } }];
    const parsed = parseDrafts("session", input);
    expect(parsed).toMatchObject({
      refusals: expect.arrayContaining([
        {
          rule: "malformed",
          pointer: `/0/data/${field}`,
          about: { why: "schema", said: expect.stringContaining(why) },
        },
      ]),
    });
  });

  test("a name in a language that is none, or in none at all", () => {
    expect(refused("topic", [{ type: "TopicRenamed", data: { names: { e: "x", EN: "y" } } }])).toEqual([
      "malformed at /0/data/names/e",
      "malformed at /0/data/names/EN",
    ]);
    expect(refused("topic", [{ type: "TopicRenamed", data: { names: {} } }])).toEqual([
      "malformed at /0/data/names",
    ]);
  });

  test("a name's language in words that say what is wanted", () => {
    expect(abouts("topic", [{ type: "TopicRenamed", data: { names: { EN: "x" } } }])).toEqual([
      { why: "schema", said: expect.stringContaining("BCP 47 language tag") },
    ]);
  });

  test("a word, or the code of a country, for a language", () => {
    const languages = ["english", "by", "EN", "en-us", "x-secret", "", "en", "be-Latn", "olo"];
    const wrong = languages.filter(
      (code) => refused("topic", [{ type: "TopicRenamed", data: { names: { [code]: "x" } } }]).length > 0,
    );
    expect(wrong).toEqual(["english", "by", "EN", "en-us", "x-secret", ""]);
  });

  test("a long name without being repeated at length", () => {
    const parsed = parseDrafts("topic", [{ type: "x".repeat(60_000), data: {} }]);
    const [refusal] = parsed.outcome === "malformed" ? parsed.refusals : [];
    expect(refusalInWords(refusal as Refusal).length).toBeLessThan(300);
  });

  test("what no commit can hold, before anything in it is looked at", () => {
    const names = Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`n${n}`, "x"]));
    const parties = Array.from({ length: 100_000 }, () => "a");
    const deep = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
    for (const data of [{ names }, { parties }, deep, "x".repeat(70_000), { ["x".repeat(70_000)]: 1 }])
      expect(refused("instrument", [{ type: "InstrumentRegistered", data }])).toEqual([
        "commit-too-large at ",
      ]);
  });

  test("a list or map with more entries than any field takes, before they are looked at", () => {
    const many = (length: number) => Array.from({ length }, (_, n) => `party-${n}`);
    const about = (data: object) => refused("instrument", [{ type: "InstrumentRegistered", data }]);
    expect(about({ parties: many(1_001) })).toEqual(["malformed at /0/data/parties"]);
    expect(about({ names: Object.fromEntries(many(1_001).map((name) => [name, name])) })).toEqual([
      "malformed at /0/data/names",
    ]);
    expect(about({ kind: "plan", names: { en: "x" }, parties: many(1_000) })).toEqual([
      "malformed at /0/data/parties",
    ]);
    expect(abouts("instrument", [{ type: "InstrumentRegistered", data: { parties: many(1_001) } }])).toEqual([
      { why: "crowded", most: 1_000 },
    ]);
  });

  test("no more than a hundred things at once, and no name at length", () => {
    const wrong = Array.from({ length: 500 }, () => ({ type: "TopicRenamed", data: { a: 1, b: 2 } }));
    expect(refused("topic", wrong)).toHaveLength(100);
    const fields = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`f${n}`, 1]));
    expect(refused("topic", [{ ...renamed, ...fields }])).toHaveLength(100);
    const [pointer] = refused("topic", [{ ...renamed, ["x".repeat(60_000)]: 1 }]);
    expect(pointer?.length).toBeLessThan(300);
  });

  test("what nests as deep as it can", () => {
    const deep = JSON.parse(`${'{"a":'.repeat(9_000)}1${"}".repeat(9_000)}`);
    for (const data of [deep, { names: deep }, { names: { en: deep } }])
      expect(refused("topic", [{ type: "TopicRenamed", data }]).length).toBeGreaterThan(0);
  });
});

test("what can't be compared is of the wrong form, wherever it stands", () => {
  const odd = JSON.parse('{ "length": { "toString": 0, "valueOf": 0 } }');
  for (const data of [
    odd,
    { kind: "state", names: odd },
    { kind: "state", names: { en: odd } },
    { kind: "state", names: { en: "A" }, country: odd },
    { kind: "state", names: { en: "A" }, matches: [odd] },
  ]) {
    const found = refused("body", [{ type: "BodyRegistered", data }]);
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) expect(one).toMatch(/^(malformed|unknown-field) at \/0\/data/);
  }
  expect(
    whyUnreadable("topic", { type: "TopicDefined", version: 1, data: { names: { en: odd } } }),
  ).toBeDefined();
});
