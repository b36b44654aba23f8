import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverageOf } from "./coverage.ts";
import type { Stretch } from "./deciders/stretches.ts";

describe("coverage of a text", () => {
  test("counts letters and digits, of any script, by code points", () => {
    const text = "Ада 12, — 𝔘n!\n";
    expect(coverageOf(text, { quoted: [], aside: [] })).toEqual({
      all: 7,
      quoted: 0,
      aside: 0,
      open: 7,
      passages: [{ start: 0, end: 12 }],
    });
    expect(coverageOf(text, { quoted: [{ start: 0, end: 3 }], aside: [{ start: 2, end: 6 }] })).toEqual({
      all: 7,
      quoted: 3,
      aside: 2,
      open: 2,
      passages: [{ start: 10, end: 12 }],
    });
  });

  test("is whole where only signs are left that say nothing", () => {
    expect(
      coverageOf("They met. — They left.", {
        quoted: [
          { start: 0, end: 8 },
          { start: 12, end: 21 },
        ],
        aside: [],
      }),
    ).toMatchObject({
      open: 0,
      passages: [],
    });
  });

  test("adds up, whatever overlaps, and what is open is in its passages", () => {
    const place = fc
      .tuple(fc.nat(40), fc.nat(12))
      .map(([start, length]): Stretch => ({ start, end: start + length }));
    const places = fc.array(place, { maxLength: 6 });
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), places, places, (text, quoted, aside) => {
        const signs = [...text];
        const covered = coverageOf(text, { quoted, aside });
        const within = (of: readonly Stretch[]) => (_: string, at: number) =>
          of.some(({ start, end }) => start <= at && at < end);
        const count = (which: (sign: string, at: number) => boolean) =>
          signs.filter((sign, at) => /[\p{L}\p{N}]/u.test(sign) && which(sign, at)).length;
        expect(covered).toMatchObject({
          all: count(() => true),
          quoted: count(within(quoted)),
          aside: count((sign, at) => within(aside)(sign, at) && !within(quoted)(sign, at)),
          open: count((sign, at) => !within([...quoted, ...aside])(sign, at)),
        });
        expect(count(within(covered.passages))).toBe(covered.open);
      }),
    );
  });
});
