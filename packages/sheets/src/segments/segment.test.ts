import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { segment } from "./segment.ts";

const cut = (text: string, language = "en") =>
  segment(text, language).map(({ kind, words }) => `${kind}: ${words.replaceAll("\n", "/")}`);
const sentences = (text: string, language = "en") =>
  segment(text, language).map(({ words }) => words.replaceAll("\n", "/"));

describe("a text's sentences", () => {
  it("don't end at titles, initials, and what is shortened before a number", () => {
    expect(sentences("Mr. Ray met J. Lee. See Art. 5 and No. 7. They left on Nov. 25.")).toEqual([
      "Mr. Ray met J. Lee.",
      "See Art. 5 and No. 7.",
      "They left on Nov. 25.",
    ]);
  });
  it("end at letters with points where a sentence begins behind them, and not before a name", () => {
    expect(
      sentences("They met in Washington, D.C. The sides heard the U.S. Secretary. It is 5 p.m. All left."),
    ).toEqual([
      "They met in Washington, D.C.",
      "The sides heard the U.S. Secretary.",
      "It is 5 p.m.",
      "All left.",
    ]);
  });
  it("end at a year in Russian, and not at a town or initials", () => {
    expect(
      sentences(
        "Встреча прошла в 2014 г. Министры посетили г. Минск. А.Б. Иванов уехал. Это 70 млн. долл. США.",
        "ru",
      ),
    ).toEqual([
      "Встреча прошла в 2014 г.",
      "Министры посетили г. Минск.",
      "А.Б. Иванов уехал.",
      "Это 70 млн. долл. США.",
    ]);
  });
  it("hold what is quoted in them", () => {
    expect(
      sentences("He said: “We agreed. We go on. We stay” and left. «Мы рады. Спасибо», сказал он."),
    ).toEqual(["He said: “We agreed. We go on. We stay” and left.", "«Мы рады. Спасибо», сказал он."]);
  });
  it("end somewhere though a quotation is never closed", () => {
    expect(segment(`“${"They went on and on. ".repeat(2000)}`, "en").length).toBeGreaterThan(3);
  });
});

describe("a text's lines", () => {
  it("are paragraphs where each ends its sentence; what ends none is a heading", () => {
    expect(
      cut("On the Meeting\n\n18-11-2014\nThe sides met.\nThey spoke.\n\nprint version\nVideo\n"),
    ).toEqual([
      "heading: On the Meeting",
      "heading: 18-11-2014",
      "sentence: The sides met.",
      "sentence: They spoke.",
      "heading: print version",
      "heading: Video",
    ]);
  });
  const scan = [
    "The Ministers of both countries met in the capital on",
    "Monday. They reviewed the state of their relations and",
    "Agreements between them, and noted with pleasure what",
    "Parliaments had done since the last meeting of the two",
    "sides. They will meet again.",
  ];
  const whole = [
    `${scan[0]}/Monday.`,
    `They reviewed the state of their relations and/${scan[2]}/${scan[3]}/sides.`,
    "They will meet again.",
  ];
  it("are joined where they were broken for want of room", () => {
    expect(sentences(scan.join("\n"))).toEqual(whole);
  });
  it("are not joined where many are headings above long paragraphs", () => {
    const paragraph = `The two sides agreed to go on with ${"their regular consultations and ".repeat(8)}visits.`;
    const kinds = cut(
      ["Trade", "Transport", "Culture", "Energy"].map((head) => `${head}\n${paragraph}`).join("\n"),
    );
    expect(kinds.map((one) => one.split(":")[0])).toEqual(Array(4).fill(["heading", "sentence"]).flat());
  });
  it("are joined over the empty lines of a scan, too", () => {
    expect(sentences(scan.join("\n\n"))).toEqual(whole.map((one) => one.replaceAll("/", "//")));
  });
  it("are items of a list by the sign before them, which is no part of them", () => {
    expect(
      cut("The sides agreed:\n- to meet again;\n• to write.\n1) They left.\n\nBegin text:\n\nAll met."),
    ).toEqual([
      "sentence: The sides agreed:",
      "item: to meet again;",
      "item: to write.",
      "item: They left.",
      "heading: Begin text:",
      "sentence: All met.",
    ]);
  });
});

const pieces = fc.constantFrom(
  ..."The sides met. |Mr. |“We |go.” |U.S. |D.C. The |\n|\n\n|- |• |1) |г. |2014 г. |Стороны |обсудили |…|! |? |:|;|\t|\u00a0|\u2028|\r|😀|e\u0301|\ufeff|\u0085|”|«|cut-\n|a|。|ends".split(
    "|",
  ),
);
const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(""));
const between = /^[\s\u0085]*(?:(?:[•●▪■◦‣⁃∙·*○◆➢➤✓]|[-–—]|\(?(?:\d{1,2}|\p{L})[.)])[\s\u0085]*)*$/u;

test("law: segments stand in order in the text, by code points, and leave out white space and bullets alone", () => {
  fc.assert(
    fc.property(texts, fc.constantFrom("en", "ru", "fr", "zh", "xx"), (text, language) => {
      const points = [...text];
      let last = 0;
      for (const { start, end, words } of segment(text, language)) {
        expect(points.slice(start, end).join("")).toBe(words);
        expect(points.slice(last, start).join("")).toMatch(between);
        expect(words).toBe(words.trim());
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(points.slice(last).join("")).toMatch(between);
    }),
    { numRuns: 500 },
  );
});
