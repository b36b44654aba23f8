import { anySign } from "@collegium/thoroughness";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvLine } from "./csv.ts";

describe("A line of CSV", () => {
  test.each([
    [
      "words, ids and days",
      ["arms control", "minsk-2014", "2014-09-05"],
      "arms control,minsk-2014,2014-09-05",
    ],
    ["nothing", ["", undefined, ""], ",,"],
    [
      "delimiters, line breaks and quotation marks",
      ["a, b", "a\nb", "a\rb", 'a "b"'],
      '"a, b","a\nb","a\rb","a ""b"""',
    ],
    ["what begins a formula", ["=1", "+1", "-1", "@a", "\ta", "＝1"], "'=1,'+1,'-1,'@a,'\ta,'＝1"],
    ["what begins a formula and is quoted", ["=1,2", '-"a"', "\rb"], '"\'=1,2","\'-""a""","\'\rb"'],
    ["what begins a formula elsewhere", ["a=1", " -1", "/v1=1"], "a=1, -1,/v1=1"],
  ])("has %s", (_, cells, line) => {
    expect(csvLine(cells)).toBe(`${line}\n`);
  });

  test("is what csv-stringify makes of all its cells", () => {
    const special = fc.constantFrom(..."=+-@\t\r\n\",;'/＝＋－＠ ٣яa1");
    const cell = fc.option(fc.string({ unit: fc.oneof(special, anySign) }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (cells) => {
        expect(csvLine(cells)).toBe(stringify([cells], { escape_formulas: true }));
      }),
      { numRuns: 1_000 },
    );
  });
});
