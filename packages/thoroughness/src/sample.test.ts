import { describe, expect, inject, it } from "vitest";
import { amount, randomCases, sample, spread } from "./sample.ts";

const cases = Array.from({ length: 57 }, (_, index) => index);

describe("A sample", () => {
  it("lies evenly between the first and the last", () => {
    expect(spread(cases, 5)).toEqual([0, 14, 28, 42, 56]);
    expect(spread(cases, 1)).toEqual([0]);
    expect(spread(cases, 100)).toEqual(cases);
    expect(spread([], 3)).toEqual([]);
  });

  it("is all where all is to be tried", () => {
    const all = inject("thoroughness") === "all";
    expect(sample(cases, 5)).toHaveLength(all ? 57 : 5);
    expect(amount(3, 40)).toBe(all ? 40 : 3);
    expect(randomCases(3, 4_000)).toBe(all ? Math.ceil(4_000 * inject("share")) : 3);
  });

  it("is never fewer random cases than are tried by a sample", () => {
    expect(randomCases(40, 41)).toBeGreaterThanOrEqual(40);
  });
});
