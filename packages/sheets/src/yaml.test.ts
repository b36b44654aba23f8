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
        expect.stringContaining(`1:11 /topics/${id.replace("~", "~0")} This must be made of lower-case`),
      ]);
      expect(problems(`topics: { t: { names: T, broader: ${id} } }`)).toEqual([
        expect.stringContaining("1:35 /topics/t/broader This must be made of lower-case"),
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
    expect(problems(yaml)).toEqual([expect.stringMatching(`^${place}  A # begins a comment`)]);
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
    ["a tag", "source: !!int 5", "1:15  There are no tags in a sheet, such as tag:yaml.org,2002:int"],
    ["a tag of another language", 'source: !!js/function "x"', "1:23  There are no tags in a sheet, such as"],
    [
      "a tag of its own",
      "topics: !set { t: { names: T } }",
      "1:14  There are no tags in a sheet, such as !set",
    ],
    ["an alias of nothing", "source: a\ntopics: *t", "2:9  There is nothing above that is called &t"],
    ["an alias of itself", "topics: &t { t: *t }", "1:17  An alias can't stand for what it is a part of"],
    ["a merged map", "topics:\n  t: &t { names: T }\n  u: { <<: *t }", "3:8  A sheet merges no maps"],
    [
      "a key that is an alias",
      "source: &s a\ntopics: { *s : { names: T } }",
      "2:11  A key must be a plain word",
    ],
    ["a list longer than any", `claims: [${"a,".repeat(4_001)}]`, "1:9  There are 4001 entries here"],
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
    expect(problems(yaml(300))).toEqual([expect.stringMatching(/^105:\d+ {2}The aliases/)]);
    const large = `topics:\n  t: &t { names: { ${Array.from({ length: 900 }, (_, n) => `l${n}: x`).join(", ")} } }\n`;
    const many = Array.from({ length: 90 }, (_, n) => `  u${n}: *t`).join("\n");
    expect(problems(large + many)).toEqual([
      expect.stringContaining("The aliases stand for more than 262144"),
    ]);
  });
});

describe("what is as large as a sheet may be is read", () => {
  test("as long", () => {
    const sheet = "source: report\n#";
    parsed(sheet + "x".repeat(maxSheetLength - sheet.length));
  });

  test.each([
    ["as many entries", `claims: [${"a,".repeat(4_000)}]`, /entries here/],
    ["as deep", `${"[".repeat(25)}${"]".repeat(25)}`, /nested deeper/],
  ])("%s, and told what else is wrong with it", (_, yaml, refusal) => {
    expect(problems(yaml).join(" ")).not.toMatch(refusal);
  });

  test("one level deeper is refused", () => {
    expect(problems(`${"[".repeat(26)}${"]".repeat(26)}`)).toEqual([
      expect.stringContaining("nested deeper than 24 levels"),
    ]);
  });
});
