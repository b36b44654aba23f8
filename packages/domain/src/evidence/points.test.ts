import { anySign } from "@collegium/thoroughness";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cutterOf, pointsBefore } from "./points.ts";

// Long enough that there are several strides.
const texts = fc
  .tuple(fc.string({ unit: anySign, minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 150 }))
  .map(([some, times]) => some.repeat(times));

test("a text is cut by code points, also beyond its end, and code points are counted back", () => {
  fc.assert(
    fc.property(texts, fc.nat(2_000), fc.nat(2_000), (text, a, b) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      const signs = [...text];
      const cut = cutterOf(text);
      expect(cut(start, end)).toBe(signs.slice(start, end).join(""));
      expect(pointsBefore(text)(cut(0, start).length)).toBe(Math.min(start, signs.length));
    }),
  );
});
