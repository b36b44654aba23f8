import { describe, expect, it } from "vitest";
import { score, shared } from "./score.ts";

const draft = (act: string, start: number, end: number, confidence = 0.9) => ({
  act,
  start,
  end,
  confidence,
});
const claim = (kind: string, start: number, end: number) => ({ kind, start, end });

describe("the score of drafts", () => {
  it("takes one for right where its act is of the claim's kind, and half of their union is shared", () => {
    const claims = [claim("affirmed", 0, 100), claim("signed", 200, 300)];
    expect(
      score([draft("offered", 0, 50), draft("urged", 0, 49), draft("adopted", 200, 300)], claims, 0.5),
    ).toEqual({
      drafts: 3,
      right: 1,
      claims: 2,
      found: 1,
    });
  });
  it("counts drafts of at least a confidence, and none of acts that readers have no kind for", () => {
    const drafts = [draft("discussed", 0, 9, 0.4), draft("attended", 0, 9), draft("inForce", 0, 9)];
    expect(score(drafts, [claim("discussed", 0, 9)], 0.5)).toEqual({
      drafts: 0,
      right: 0,
      claims: 1,
      found: 0,
    });
    expect(score(drafts, [claim("discussed", 0, 9)], 0.4)).toEqual({
      drafts: 1,
      right: 1,
      claims: 1,
      found: 1,
    });
  });
  it("knows what two stretches share", () => {
    expect(shared({ start: 0, end: 10 }, { start: 5, end: 15 })).toBeCloseTo(1 / 3);
    expect(shared({ start: 0, end: 10 }, { start: 10, end: 15 })).toBe(0);
    expect(shared({ start: 3, end: 3 }, { start: 3, end: 3 })).toBe(0);
  });
});
