import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical.ts";
import { isLonger } from "./size.ts";

const bytes = (value: unknown) => new TextEncoder().encode(canonicalJson(value)).length;

test("what is longer by this count is longer in fact", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat({ max: 200 }), (value, limit) => {
      if (isLonger(value, limit)) expect(bytes(value)).toBeGreaterThan(limit);
    }),
  );
});

test("of strings, lists and objects without numbers and escapes it is the very length", () => {
  const plain = fc.letrec((tie) => ({
    value: fc.oneof(fc.string({ unit: fc.constantFrom("a", "é", "𝔉") }), tie("list"), tie("object")),
    list: fc.array(tie("value"), { maxLength: 4, minLength: 1 }),
    object: fc.dictionary(fc.constantFrom("a", "bé"), tie("value"), { minKeys: 1 }),
  })).value;
  fc.assert(
    fc.property(plain, (value) => {
      expect([isLonger(value, bytes(value) - 1), isLonger(value, bytes(value))]).toEqual([true, false]);
    }),
  );
});

test.each([
  ["depth", JSON.parse("[".repeat(100_000) + "]".repeat(100_000))],
  ["width", Array.from({ length: 1_000_000 }, () => [])],
  ["names", Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`n${n}`, 1]))],
  ["one string", "a".repeat(1_000_000)],
])("a great %s is found out", (_, value) => {
  expect(isLonger(value, 65_535)).toBe(true);
});
