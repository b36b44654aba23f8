import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseSheet } from "./parse.ts";
import { maxSheetLength } from "./yaml.ts";

const problems = (yaml: string): string[] => {
  const read = parseSheet(yaml);
  if (read.outcome === "parsed") throw new Error("was parsed");
  return read.problems.map(({ line, column, pointer, detail }) => `${line}:${column} ${pointer} ${detail}`);
};
const parsed = (yaml: string) => {
  const read = parseSheet(yaml);
  if (read.outcome === "malformed") throw new Error(JSON.stringify(read.problems));
  return read;
};

describe("what a sheet may leave out", () => {
  test("a lone name is the English one, a bare year a date, plain words a list of one quotation", () => {
    const { sheet } = parsed(`
source: report
bodies: { un: { kind: organisation, names: United Nations } }
series: { yearly: { of: sessions, names: { be: Сесіі }, since: 2000 } }
session: minsk-2014
claims:
  - agreed:
    quote: agreed
  - discussed: trade
    quote: [discussed, { exact: trade, basis: inferred, note: why }]`);
    expect(sheet.bodies?.un?.names).toEqual({ en: "United Nations" });
    expect(sheet.series?.yearly).toMatchObject({ names: { be: "Сесіі" }, since: "2000" });
    expect(sheet.claims).toMatchObject([
      { type: "UnderstandingReached", own: { topics: null }, quote: [{ exact: "agreed", basis: "stated" }] },
      {
        type: "TopicDiscussed",
        own: { topics: ["trade"] },
        quote: [{ exact: "discussed" }, { exact: "trade", basis: "inferred", note: "why" }],
      },
    ]);
  });

  test("a source is published on a day, in a bare year, or at a time, as its deposit takes it", () => {
    const publishedOf = (published: string) => {
      const source = `{ "id": "report", "title": "T", "kind": "news", "publishers": ["a"], "language": "en", "published": ${published} }`;
      const { sheet } = parsed(`{ "source": ${source} }`);
      return typeof sheet.source === "string" ? undefined : sheet.source?.published;
    };
    expect(publishedOf("2014-11-18")).toBe("2014-11-18");
    expect(publishedOf("2014")).toBe("2014");
    expect(publishedOf("2014-11-18T09:30:00+03:00")).toBe("2014-11-18T09:30:00+03:00");
    expect(() => publishedOf("2014-11-18T09:30")).toThrow(
      "a time of RFC 3339: write 2014-11-18T09:30:00+03:00",
    );
    expect(() => publishedOf("[]")).toThrow("a date in EDTF, such as 2014-11-18 or 2014-11, or a time");
  });

  test("what is counted may be written plainly, with its words, or as a number in JSON", () => {
    const ordinalOf = (ordinal: string) => {
      const session = `{ "id": "s", "format": "summit", "title": "T", "date": { "value": "2014", "quote": "2014" }, "parties": ["a", "b"], "ordinal": ${ordinal} }`;
      const { sheet } = parsed(`{ "source": "report", "session": ${session} }`);
      return typeof sheet.session === "string" ? undefined : sheet.session?.ordinal;
    };
    expect(ordinalOf("8")).toEqual({ value: 8 });
    expect(ordinalOf('"8"')).toEqual({ value: 8 });
    expect(ordinalOf("{ value: 8, quote: the eighth }")).toMatchObject({
      value: 8,
      quote: [{ exact: "the eighth" }],
    });
    expect(() => ordinalOf("0")).toThrow("a whole number, such as 8");
    expect(() => ordinalOf("eighth")).toThrow("a whole number, such as 8");
  });

  test("a pointer's place is where its value stands, or the nearest that holds it", () => {
    const { place } = parsed("source: report\nsession: s\nclaims:\n  - agreed: trade\n    quote: agreed\n");
    expect(place("/claims/0/quote/0/exact")).toEqual({ line: 5, column: 12 });
    expect(place("/claims/0/agreed")).toEqual({ line: 4, column: 13 });
    expect(place("/bodies/none")).toEqual({ line: 1, column: 1 });
  });
});

describe("what is wrong is told where it stands", () => {
  test.each([
    ["a field that has no place", "sourse: x", ['1:1 /sourse There is no field "sourse" here.']],
    [
      "a missing field",
      "bodies: { a: { kind: state } }",
      [expect.stringContaining('/bodies/a/names The field "names" is missing.')],
    ],
    [
      "an id with capitals",
      "bodies:\n  Un: { kind: state, names: U }",
      [expect.stringContaining("2:3 /bodies/Un This must be made of lower-case")],
    ],
    [
      "a day that does not exist",
      "series: { s: { of: sessions, names: S, since: 2014-02-30 } }",
      [expect.stringContaining("1:47 /series/s/since")],
    ],
    [
      "an act that is none",
      "session: s\nclaims:\n - diskussed: t\n   quote: q",
      [expect.stringMatching(/^3:4 \/claims\/0 This must be a claim that says one of: attended, met/)],
    ],
    [
      "two acts in one claim",
      "session: s\nclaims:\n - discussed: t\n   agreed: t\n   quote: q",
      ['4:4 /claims/0/agreed There is no field "agreed" here.'],
    ],
    [
      "a claim without its words",
      "session: s\nclaims:\n - discussed: t",
      [expect.stringContaining('3:4 /claims/0/quote The field "quote" is missing.')],
    ],
    [
      "claims without a session",
      "claims:\n - discussed: t\n   quote: q",
      [expect.stringContaining("/claims There is no session that the claims belong to")],
    ],
    [
      "a label before it is given",
      "session: s\nclaims:\n - discussed: t\n   within: talk\n   quote: q",
      [
        expect.stringContaining(
          '4:12 /claims/0/within There is no side meeting above that is labelled "talk"',
        ),
      ],
    ],
    [
      "a label given twice",
      "session: s\nclaims:\n - { met: [a, b], as: talk, quote: q }\n - { met: [a, b], as: talk, quote: q }",
      [expect.stringContaining('There is a label "talk" already')],
    ],
    [
      "a label that looks like the register's",
      "session: s\nclaims:\n - { met: [a, b], as: c1, quote: q }",
      [expect.stringContaining("choose a word")],
    ],
    [
      "a list where a session is meant",
      "session: [a]",
      ["1:10 /session This must be a session's id, or its description."],
    ],
    [
      "a map where a session is meant, with nothing that one has",
      "session: { a: b }",
      ["1:10 /session This must be a session's id, or its description."],
    ],
    [
      "a map where a number is meant, with nothing that one has",
      "session: { id: s, format: summit, title: T, date: { value: 2014, quote: q }, parties: [a, b], ordinal: { nth: 8 } }",
      [
        expect.stringMatching(
          /^1:\d+ \/session\/ordinal This must be \{ value, quote \}, or the value alone/,
        ),
      ],
    ],
    [
      "a key that stands twice",
      "source: a\nsource: b",
      ['2:1  The key "source" stands here twice: leave one out.'],
    ],
    ["a key that is a list", "[a, b]: c", ["1:1  A key must be a plain word."]],
    ["broken YAML", "source: [a", [expect.stringContaining("Flow sequence")]],
    ["nothing", "", ["1:1  The sheet is empty."]],
    [
      "two documents",
      "source: a\n---\nsource: b",
      ["1:1  The sheet has several YAML documents: write one sheet a file."],
    ],
    [
      "a folder in a text's name",
      "source: { id: a, text: ../b.txt, title: T, kind: other, publishers: [p], published: 2014, language: en }",
      [expect.stringContaining("/source/text This must be a file's name")],
    ],
  ])("%s", (_, yaml, expected) => expect(problems(yaml)).toEqual(expected));
});

test("of very many problems the first 50 are told", () => {
  const wrong = Array.from({ length: 60 }, (_, n) => `wrong${n}: x`).join("\n");
  expect(problems(wrong)).toHaveLength(50);
});

describe("hostile sheets", () => {
  const bomb = Array.from(
    { length: 30 },
    (_, i) => `b${i}: &b${i} [${i ? `*b${i - 1}, *b${i - 1}` : "x"}]`,
  ).join("\n");
  test.each([
    ["aliases that multiply", bomb, "The aliases can't be followed: "],
    ["flow depth", "[".repeat(20_000), "nested deeper"],
    ["very many brackets", `source: [${"[],".repeat(80_000)}]`, "at most 20,000 lists and maps"],
    ["block depth", "- ".repeat(100_000), "nested deeper"],
    ["size", "#".repeat(maxSheetLength + 1), "at most 262144"],
    ["a prototype", "__proto__: { source: a }", "There is no field"],
  ])("%s are refused, and quickly", (_, yaml, detail) => expect(problems(yaml)[0]).toContain(detail));

  test("whatever the text, it is read or told what is wrong", () => {
    const pieces = fc.constantFrom(
      "source",
      "claims",
      ": ",
      "\n",
      "  ",
      "- ",
      "{",
      "}",
      "[",
      "]",
      "&a ",
      "*a",
      '"',
      "'",
      "|",
      "? ",
      "#",
      "2014",
      "~",
      "\u0000",
      "\ud800",
      "…",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const read = parseSheet(parts.join(""));
        if (read.outcome === "malformed") expect(read.problems.length).toBeGreaterThan(0);
      }),
    );
  });
});
