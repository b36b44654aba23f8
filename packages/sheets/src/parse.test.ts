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
    ["a field that has no place", "sourse: x", ['1:1 /sourse "sourse" has no place here']],
    [
      "a missing field",
      "bodies: { a: { kind: state } }",
      [expect.stringContaining('/bodies/a/names "names" is missing')],
    ],
    [
      "an id with capitals",
      "bodies:\n  Un: { kind: state, names: U }",
      [expect.stringContaining("2:3 /bodies/Un lower-case")],
    ],
    [
      "a day that does not exist",
      "series: { s: { of: sessions, names: S, since: 2014-02-30 } }",
      [expect.stringContaining("1:47 /series/s/since")],
    ],
    [
      "an act that is none",
      "session: s\nclaims:\n - diskussed: t\n   quote: q",
      [expect.stringMatching(/^3:4 \/claims\/0 a claim says one of: attended, met/)],
    ],
    [
      "two acts in one claim",
      "session: s\nclaims:\n - discussed: t\n   agreed: t\n   quote: q",
      ['4:4 /claims/0/agreed "agreed" has no place here'],
    ],
    [
      "a claim without its words",
      "session: s\nclaims:\n - discussed: t",
      [expect.stringContaining('3:4 /claims/0/quote "quote" is missing')],
    ],
    [
      "claims without a session",
      "claims:\n - discussed: t\n   quote: q",
      [expect.stringContaining("/claims claims need a session")],
    ],
    [
      "a label before it is given",
      "session: s\nclaims:\n - discussed: t\n   within: talk\n   quote: q",
      [expect.stringContaining('4:12 /claims/0/within no side meeting above is labelled "talk"')],
    ],
    [
      "a label given twice",
      "session: s\nclaims:\n - { met: [a, b], as: talk, quote: q }\n - { met: [a, b], as: talk, quote: q }",
      [expect.stringContaining('"talk" is given twice')],
    ],
    [
      "a label that looks like the register's",
      "session: s\nclaims:\n - { met: [a, b], as: c1, quote: q }",
      [expect.stringContaining("choose a word")],
    ],
    ["a key that stands twice", "source: a\nsource: b", ['2:1  the key "source" stands here twice']],
    ["a key that is a list", "[a, b]: c", ["1:1  a key is a plain word"]],
    ["broken YAML", "source: [a", [expect.stringContaining("Flow sequence")]],
    ["nothing", "", ["1:1  the sheet is empty"]],
    [
      "two documents",
      "source: a\n---\nsource: b",
      ["1:1  one sheet a file: this one has several YAML documents"],
    ],
    [
      "a folder in a text's name",
      "source: { id: a, text: ../b.txt, title: T, kind: other, publishers: [p], published: 2014, language: en }",
      [expect.stringContaining("/source/text a file's name")],
    ],
  ])("%s", (_, yaml, expected) => expect(problems(yaml)).toEqual(expected));
});

test("one slip of YAML is one message", () => {
  const claims = Array.from({ length: 60 }, (_, n) => `  - discussed: t${n}\n    quote: words`).join("\n");
  expect(problems(`source: "never ends\nsession: s\nclaims:\n${claims}`)).toHaveLength(1);
  expect(problems(`source: a\nsession: s\n claims:\n${claims}`)).toHaveLength(1);
});

describe("what is not quoted is text as it is written", () => {
  const ids = ["007", "0x1f", "1e3", "12345678901234567890", "0o17", "true", "no", "2014-11-25"];

  test.each(ids)("an id, as a key and as a value: %s", (id) => {
    const { sheet } = parsed(
      `topics: { ${id}: { names: T, broader: ${id} } }\nsession: ${id}\nclaims:\n - { discussed: ${id}, frameworks: [${id}], quote: q }`,
    );
    expect(Object.keys(sheet.topics ?? {})).toEqual([id]);
    expect(sheet.topics?.[id]?.broader).toBe(id);
    expect(sheet.session).toBe(id);
    expect(sheet.claims).toMatchObject([{ own: { topics: [id], frameworks: [id] } }]);
  });

  test.each(["1_000", "~", ".5", "+1", "1.0", "-0", "0X1F", "True", ".inf", ".NaN"])(
    "what is no id is refused as it is written: %s",
    (id) => {
      expect(problems(`topics: { ${id}: { names: T } }`)).toEqual([
        expect.stringContaining(`1:11 /topics/${id.replace("~", "~0")} lower-case`),
      ]);
      expect(problems(`topics: { t: { names: T, broader: ${id} } }`)).toEqual([
        expect.stringContaining("1:35 /topics/t/broader lower-case"),
      ]);
    },
  );

  test("two ids that are one number are two", () => {
    const { sheet } = parsed("topics: { 7: { names: A }, 07: { names: B }, 007: { names: C } }");
    expect(Object.keys(sheet.topics ?? {})).toEqual(["7", "07", "007"]);
  });

  test.each(["2014", "0201", "2009?-11-25", "2010/2011", "XXXX-11-25"])("a date: %s", (date) => {
    expect(parsed(`series: { s: { of: sessions, names: S, since: ${date} } }`).sheet.series?.s?.since).toBe(
      date,
    );
  });

  test.each(["1e3", "0x7de", "2_014", "+2014", "2014.0", "2014-11-18T00:00:00Z"])("no date: %s", (date) => {
    expect(problems(`series: { s: { of: sessions, names: S, since: ${date} } }`)).toEqual([
      expect.stringContaining("1:47 /series/s/since"),
    ]);
  });

  test("words that look like something else", () => {
    const { sheet } = parsed(
      "session: s\nclaims:\n - { agreed: , wording: true, quote: [2014, 0x1f, 1e3, no, .5] }",
    );
    expect(sheet.claims).toMatchObject([
      {
        own: { topics: null },
        wording: "true",
        quote: ["2014", "0x1f", "1e3", "no", ".5"].map((exact) => ({ exact })),
      },
    ]);
  });

  test.each(["", "~", "null"])("nothing is nothing where no id is asked for: %j", (nothing) => {
    expect(parsed(`session: s\nclaims: [{ agreed: ${nothing}, quote: q }]`).sheet.claims).toMatchObject([
      { own: { topics: null } },
    ]);
    expect(problems(`bodies: { a: { kind: state, names: ${nothing} } }`)).toHaveLength(1);
    expect(problems(`session: s\nclaims: [{ agreed: t, summary: ${nothing}, quote: q }]`)).toHaveLength(1);
  });
});

describe("words that a number sign would cut short are told at their line", () => {
  test.each([
    ["a quotation", "session: s\nclaims:\n - agreed: t\n   quote: the Plan #2 was signed", "4:11"],
    [
      "one of several",
      "session: s\nclaims:\n - agreed: t\n   quote:\n    - the Plan\n    - Plan #2 too",
      "6:7",
    ],
    ["its exact words", "session: s\nclaims:\n - agreed: t\n   quote:\n     exact: Plan #2", "5:13"],
    ["words over lines", "session: s\nclaims:\n - agreed: t\n   quote: the\n     Plan #2 of", "4:11"],
    ["words all of which are cut", "session: s\nclaims:\n - agreed: t\n   quote: #2 Plan", "4:11"],
    ["a name", "topics:\n  t: { names: Plan #2\n     }", "2:15"],
    ["a name in a language", "topics:\n  t:\n    names:\n      en: Plan #2", "4:11"],
    ["a variant", "people:\n  p:\n    names: P\n    variants:\n     - P #2", "5:8"],
    ["a title", "source:\n  id: s\n  title: On Plan #2", "3:10"],
    ["a field's value", "session:\n  id: s\n  place:\n    value: Hall #2", "4:12"],
  ])("%s", (_, yaml, place) => {
    expect(problems(yaml)).toEqual([expect.stringMatching(`^${place}  a # begins a comment`)]);
  });

  test("not where they are quoted, where the sign is within a word, or where no words are", () => {
    const { sheet } = parsed(`
source: report       # the first
session: s           # see above
topics:              # all of them
  t: { names: "Plan #2" }   # quoted
  u:
    names: 'Plan #2' # quoted too
  v: { names: Plan#2 }
claims:
 - agreed: t         # a topic
   quote: |          # a block
     the Plan #2
     was signed`);
    expect(sheet.topics).toMatchObject({ t: { names: { en: "Plan #2" } }, v: { names: { en: "Plan#2" } } });
    expect(sheet.claims).toMatchObject([{ quote: [{ exact: expect.stringContaining("Plan #2\nwas") }] }]);
  });
});

describe("what YAML has and sheets have not", () => {
  test.each([
    ["a tag", "source: !!int 5", "1:15  tags such as tag:yaml.org,2002:int"],
    ["a tag of another language", 'source: !!js/function "x"', "1:23  tags such as"],
    ["a tag of its own", "topics: !set { t: { names: T } }", "1:14  tags such as !set"],
    ["an alias of nothing", "source: a\ntopics: *t", "2:9  nothing above is called &t"],
    ["an alias of itself", "topics: &t { t: *t }", "1:17  an alias can't stand for what it is a part of"],
    ["a merged map", "topics:\n  t: &t { names: T }\n  u: { <<: *t }", "3:8  a sheet merges no maps"],
    ["a key that is an alias", "source: &s a\ntopics: { *s : { names: T } }", "2:11  a key is a plain word"],
    ["a list longer than any", `claims: [${"a,".repeat(4_001)}]`, "1:9  there are 4001 entries here"],
  ])("%s", (_, yaml, start) => {
    expect(problems(yaml)[0]).toMatch(new RegExp(`^${start.replace(/[/<>]/g, "\\$&")}`));
  });

  test("a byte order mark and either line end change nothing", () => {
    const yaml = "source: report\nsession: s\nclaims:\n - agreed: t\n   quote: |\n     one\n     two\n";
    const { sheet } = parsed(yaml);
    expect(parsed(`\ufeff${yaml.replaceAll("\n", "\r\n")}`).sheet).toEqual(sheet);
    expect(problems(`\ufeff${yaml.replace("agreed", "agred").replaceAll("\n", "\r\n")}`)[0]).toMatch(/^4:4 /);
  });

  test("an anchor may be used again, but not beyond a sheet's size", () => {
    const yaml = (times: number) =>
      `source: &s ${"report"}\nsession: s\nbodies:\n${Array.from({ length: times }, (_, n) => `  b${n}: { kind: state, names: ${n === 0 ? `&n ${"x".repeat(400)}` : "*n"} }`).join("\n")}`;
    expect(Object.keys(parsed(yaml(50)).sheet.bodies ?? {})).toHaveLength(50);
    expect(problems(yaml(300))).toEqual([expect.stringMatching(/^105:\d+ {2}aliases/)]);
    const large = `topics:\n  t: &t { names: { ${Array.from({ length: 900 }, (_, n) => `l${n}: x`).join(", ")} } }\n`;
    const many = Array.from({ length: 90 }, (_, n) => `  u${n}: *t`).join("\n");
    expect(problems(large + many)[0]).toMatch(/what the aliases stand for has more than 262144/);
  });
});

describe("hostile sheets", () => {
  const bomb = Array.from(
    { length: 30 },
    (_, i) => `b${i}: &b${i} [${i ? `*b${i - 1}, *b${i - 1}` : "x"}]`,
  ).join("\n");
  test.each([
    ["aliases that multiply", bomb, "aliases: "],
    ["flow depth", "[".repeat(20_000), "nested deeper"],
    ["very many brackets", `source: [${"[],".repeat(80_000)}]`, "at most 20,000 lists and maps"],
    ["block depth", "- ".repeat(100_000), "nested deeper"],
    ["size", "#".repeat(maxSheetLength + 1), "at most 262144"],
    ["a prototype", "__proto__: { source: a }", "has no place here"],
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
