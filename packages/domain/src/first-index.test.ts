import fc from "fast-check";
import { expect, test } from "vitest";
import { firstIndex } from "./first-index.ts";

test("the first index from which on something holds is found as by looking at each", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30)), fc.nat(31), (some, least) => {
      const sorted = some.toSorted((a, b) => a - b);
      const first = sorted.findIndex((one) => one >= least);
      expect(firstIndex(sorted.length, (index) => (sorted[index] as number) >= least)).toBe(
        first < 0 ? sorted.length : first,
      );
    }),
  );
});
