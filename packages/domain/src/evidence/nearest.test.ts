import { describe, expect, test } from "vitest";
import { fullEffort, nearestPassage } from "./nearest.ts";
import { occurrences } from "./occurrences.ts";
import { resolveQuotation } from "./quotation.ts";

const sentence = (n: number) =>
  `In the year ${n} the sides met ${n * 7919} times and spoke of ${n * 104729} things. `;
const prose = (count: number) => Array.from({ length: count }, (_, n) => sentence(n)).join("");
const mebibyte = 1 << 20;

describe("the nearest passage", () => {
  test("is found in a mebibyte of prose", () => {
    const text = prose(16_000).slice(0, mebibyte);
    const { span, effort } = nearestPassage(text, sentence(9_000).trim().replace("times", "tymes"));
    expect(span && text.slice(span.from, span.to)).toBe(sentence(9_000).trim());
    expect(effort).toBeGreaterThan(0);
  });

  test("of long words reaches from their beginning to their end, wherever they differ", () => {
    const text = prose(400);
    const words = text.slice(5_000, 12_000);
    for (const wrong of [`X${words}`, `${words.slice(0, 3_000)}X${words.slice(3_000)}`, `${words}X`]) {
      const { span } = nearestPassage(text, wrong);
      expect(span?.from).toBeCloseTo(5_000, -1);
      expect(span?.to).toBeCloseTo(12_000, -1);
    }
  });

  test("is not looked for without end: the effort runs out on a text made to match everywhere", () => {
    const { effort } = nearestPassage("a".repeat(mebibyte), `${"a".repeat(95)}b`, fullEffort);
    expect(effort).toBeLessThanOrEqual(0);
    expect(nearestPassage("a".repeat(mebibyte), "ab", effort)).toEqual({ span: undefined, effort });
  });
});

// One that goes back and forth would take minutes.
test("occurrences are found in one pass, also in a text made to slow that down", () => {
  const text = "a".repeat(mebibyte);
  const words = `${"a".repeat(5_000)}b${"a".repeat(4_000)}`;
  for (let i = 0; i < 40; i++) expect([...occurrences(text, words)]).toEqual([]);
  const resolved = resolveQuotation(text, { exact: words, prefix: "a" }, 0);
  expect(resolved).toMatchObject({ refusal: { rule: "quotation-not-found" } });
});
