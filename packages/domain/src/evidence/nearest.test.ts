import { describe, expect, test } from "vitest";
import { newBudget, usualSteps } from "./budget.ts";
import { foldSigns } from "./folded.ts";
import { nearestPassage } from "./nearest.ts";

const sentence = (n: number) =>
  `In the year ${n} the sides met ${n * 7919} times and spoke of ${n * 104729} things. `;
const prose = (count: number) => Array.from({ length: count }, (_, n) => sentence(n)).join("");
const mebibyte = 1 << 20;
const read = (text: string) => foldSigns(text).signs;

describe("the nearest passage", () => {
  test("is found in a mebibyte of prose", () => {
    const text = prose(16_000).slice(0, mebibyte);
    const budget = newBudget();
    const words = sentence(9_000).trim().replace("times", "tymes");
    const { span, isSearched } = nearestPassage(read(text), words, budget);
    expect(span && text.slice(span.from, span.to)).toBe(sentence(9_000).trim());
    expect(isSearched).toBe(true);
    expect(usualSteps - budget.steps).toBeGreaterThan(mebibyte);
  });

  test("of long words reaches from their beginning to their end, wherever they differ", () => {
    const text = prose(400);
    const words = text.slice(5_000, 12_000);
    for (const wrong of [`X${words}`, `${words.slice(0, 3_000)}X${words.slice(3_000)}`, `${words}X`]) {
      const { span } = nearestPassage(read(text), wrong, newBudget());
      expect(span?.from).toBeCloseTo(5_000, -1);
      expect(span?.to).toBeCloseTo(12_000, -1);
    }
  });

  test("is not looked for without end: a text made to match everywhere takes all steps, and no more is looked at", () => {
    const budget = newBudget();
    const everywhere = read("a".repeat(mebibyte));
    expect(nearestPassage(everywhere, `${"a".repeat(95)}b`, budget)).toMatchObject({ span: {} });
    while (budget.steps > 0) nearestPassage(everywhere, `${"a".repeat(95)}b`, budget);
    expect(nearestPassage(everywhere, "ab", budget)).toEqual({ isSearched: false });
  });
});
