import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isNfc, marksInARow } from "./stream-safe.ts";

const every = function* () {
  for (let point = 0; point <= 0x10ffff; point++)
    if (point < 0xd800 || point > 0xdfff) yield String.fromCodePoint(point);
};

/** What the annex says, word for word, with `\p{M}` and a swap to tell what a non-starter is. */
const nonStarter = /^\p{M}$/u;
const moves = (point: string) =>
  nonStarter.test(point) &&
  (`\u0345${point}`.normalize("NFD") !== `\u0345${point}` ||
    `${point}\u0334`.normalize("NFD") !== `${point}\u0334`);
function mostNonStarters(value: string): number {
  let [most, row] = [0, 0];
  for (const point of value.normalize("NFKD")) {
    row = moves(point) ? row + 1 : 0;
    most = Math.max(most, row);
  }
  return most;
}

describe("more than 30 combining marks in a row", () => {
  test.each([
    ["acute accents", "a", "\u0301", 30],
    ["accents and cedillas", "a", "\u0301\u0327", 15],
    ["marks that are two", "a", "\u0344", 15],
    ["marks behind a letter that has one itself", "\u00e9", "\u0301", 29],
    ["marks behind a letter that has three itself", "\u1f82", "\u0301", 27],
    ["half-width voicing marks", "\uff76", "\uff9e", 30],
    ["marks without a base", "", "\u05b0", 30],
    ["marks outside the BMP", "a", "\u{1d167}", 30],
    ["vowels that join one another", "", "\u{1611e}", 30],
  ])("of %s", (_, base, marks, most) => {
    expect(marksInARow(`x${base}${marks.repeat(most)}x`)).toBeUndefined();
    expect(marksInARow(`x${base}${marks.repeat(most + 1)}x`)).toBeTypeOf("number");
  });

  test.each([
    ["marks that are no non-starters", "\u0903".repeat(1000)],
    ["variation selectors", `\u2764${"\ufe0f".repeat(1000)}`],
    ["vowels of Hangul", `\u1100${"\u1161".repeat(1000)}`],
    ["many rows of 30", `a${"\u0301".repeat(30)}`.repeat(100)],
    ["half a surrogate pair", `\ud800${"\u0301".repeat(30)}\udc00\ud83d`],
  ])("are not %s", (_, text) => {
    expect(marksInARow(text)).toBeUndefined();
  });

  test("are counted as the annex says: by non-starters after NFKD", () => {
    const part = fc.constantFrom(
      "a",
      "\u00e9",
      "\u1f82",
      "\u0301",
      "\u0344",
      "\u0327",
      "\uff9e",
      "\u0903",
      "\u{1d165}",
      "\u0f73",
    );
    const rows = fc
      .array(fc.tuple(part, fc.integer({ min: 1, max: 20 })), { maxLength: 8 })
      .map((parts) => parts.map(([sign, times]) => sign.repeat(times)).join(""));
    fc.assert(
      fc.property(rows, (text) => {
        expect(marksInARow(text) !== undefined).toBe(mostNonStarters(text) > 30);
      }),
      { numRuns: 500 },
    );
  });

  // The tables of Unicode grow: what this version knows, the row's code must know too.
  test("every code point of this runtime that is a non-starter, or joins what may join again, is known", () => {
    const joining = new Set<string>();
    const unknown: string[] = [];
    for (const point of every()) {
      const [first = ""] = point.normalize("NFKD");
      if (moves(first) && marksInARow(point.repeat(31)) === undefined) unknown.push(point);
      const parts = [...point.normalize("NFD")];
      const last = parts.at(-1) ?? "";
      const isComposed = parts.length > 1 && point.normalize("NFC") === point;
      if (isComposed && !moves(last) && !/[\uac00-\ud7a3]/.test(point)) joining.add(last);
    }
    for (const first of joining)
      for (const second of joining)
        if (
          (first + second).normalize("NFC") !== first + second &&
          marksInARow(second.repeat(31)) === undefined
        )
          unknown.push(second);
    expect(unknown).toEqual([]);
  });
});

describe("NFC is told", () => {
  test("as `normalize` tells it", () => {
    const signs = fc.constantFrom(
      "a",
      "e",
      "\u00e9",
      "\u0301",
      "\u0327",
      "\u095e",
      "\ufb2a",
      "\u1611e",
      "\u{1611e}",
      "\u1100",
      "\u1161",
    );
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 80 }), (value) => {
        expect(isNfc(value)).toBe(value.normalize("NFC") === value);
        expect(isNfc(value.normalize("NFC"))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("of rows of marks that an earlier program kept", () => {
    const kept = `a${"\u0327\u0301".repeat(100)}`.normalize("NFC");
    expect(isNfc(kept)).toBe(true);
    expect(isNfc(`a${"\u0301\u0327".repeat(100)}`)).toBe(false);
    expect(isNfc(`${kept}e\u0301`)).toBe(false);
  });
});
