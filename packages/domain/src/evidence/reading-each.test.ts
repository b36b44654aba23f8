import fc from "fast-check";
import { expect, test } from "vitest";
import { readFor } from "./reading.ts";
import { readForEach } from "./reading-each.ts";
import { allAtOnce } from "./turns.ts";

const sign = fc.constantFrom("a", "a", "b", " ", "\u0301", "𝔉", "外");
const text = fc.oneof(
  fc.string({ unit: sign, maxLength: 400 }),
  fc
    .tuple(fc.string({ unit: sign, minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 400 }))
    .map(([part, times]) => part.repeat(times)),
);
const word = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 300 }), fc.option(sign, { nil: "" }));

test("words read for one after the other stand where reading for all at once finds them", () => {
  let read = 0;
  fc.assert(
    fc.property(text, fc.array(word, { maxLength: 9 }), fc.nat({ max: 3 }), (whole, asked, most) => {
      const words = new Set(
        asked
          .map(([from, length, more]) => {
            const start = from % (whole.length + 1);
            return whole.slice(start, start + length) + more;
          })
          .filter((one) => one !== ""),
      );
      const each = allAtOnce(readForEach(whole, words));
      if (!each) return;
      read++;
      const all = allAtOnce(readFor(whole, words));
      const told = (reading: typeof all) =>
        [...words].map((one) => ({
          count: reading.count(one),
          places: [1, most, whole.length].map((some) => [
            ...(reading.places(new Map([[one, some]])).get(one) ?? []),
          ]),
          ends: Array.from({ length: whole.length + 1 }, (_, index) => reading.endsWith(one)(index)),
        }));
      expect(told(each)).toEqual(told(all));
    }),
  );
  expect(read).toBeGreaterThan(10);
});

test.each([
  ["words that stand nearly everywhere", "ab".repeat(1 << 19), ["b"]],
  ["words that begin as much of the text does", "a".repeat(1 << 20), [`${"a".repeat(9_000)}b`]],
  ["more words than a few", "a b c d e f g h i", [..."abcdefghi"]],
])("is left to one reading: %s", (_, whole, words) => {
  expect(allAtOnce(readForEach(whole, new Set(words)))).toBeUndefined();
});
