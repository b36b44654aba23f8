import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { surroundings } from "./surroundings.ts";

const letters = new Intl.Segmenter("und", { granularity: "grapheme" });
const boundaries = (text: string) =>
  new Set([...letters.segment(text)].map(({ index }) => index).concat(text.length));

/** Places in code points, as evidence has them. */
const quoteOf = (text: string, start: number, end: number) => {
  const exact = [...text].slice(start, end).join("");
  return { exact, start, end };
};

describe("The surroundings of a quotation", () => {
  it("touch the words, in whole letters, whatever the text is", () => {
    const unit = fc.constantFrom(
      ...[
        "a",
        " ",
        "\n",
        "é",
        "e\u0301",
        "क्षे",
        "👩‍👩‍👧",
        "🇩🇪",
        "\r",
        "한",
        "\u1112\u1161",
        "\u200d",
        "𐍈",
        "\u0301",
        "😀🏽",
      ],
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 400 }), fc.nat(), fc.nat(), (text, one, other) => {
        const points = [...text];
        const [start = 0, end = 0] = [one, other].map((at) => at % (points.length + 1)).sort((a, b) => a - b);
        const { exact, prefix = "", suffix = "" } = surroundings(text)(quoteOf(text, start, end));
        const from = points.slice(0, start).join("").length;
        expect(text.slice(from - prefix.length, from + exact.length + suffix.length)).toBe(
          prefix + exact + suffix,
        );
        expect(prefix.length).toBeLessThanOrEqual(32);
        expect(suffix.length).toBeLessThanOrEqual(32);
        const all = boundaries(text);
        if (all.has(from)) expect(all).toContain(from - prefix.length);
        const to = from + exact.length;
        if (all.has(to)) expect(all).toContain(to + suffix.length);
      }),
      { numRuns: 500 },
    );
  });

  it("are found in a long text, also behind signs of two units", () => {
    const text = `${"😀x".repeat(30_000)} the words ${"y".repeat(50)}`;
    const start = [...text].length - 60;
    expect(surroundings(text)(quoteOf(text, start, start + 9))).toEqual({
      exact: "the words",
      prefix: `x${"😀x".repeat(10)} `,
      suffix: ` ${"y".repeat(31)}`,
    });
  });

  it("are as long as what singled the words out", () => {
    const text = `${"a".repeat(100)} the words ${"b".repeat(100)}`;
    const quote = { ...quoteOf(text, 101, 110), prefix: "a".repeat(60), suffix: "b" };
    const found = surroundings(text)(quote);
    expect(found.prefix).toBe(`${"a".repeat(59)} `);
    expect(found.suffix).toBe(` ${"b".repeat(31)}`);
  });

  it("are left as they were recorded where the words stand elsewhere", () => {
    expect(surroundings("other words")({ exact: "the words", prefix: "all", start: 0, end: 9 })).toEqual({
      exact: "the words",
      prefix: "all",
    });
  });

  it("are not there where the text begins and ends with the words", () => {
    expect(surroundings("the words")(quoteOf("the words", 0, 9))).toEqual({ exact: "the words" });
  });
});
