import { describe, expect, it } from "vitest";
import { changedSince } from "./changed.ts";

const reader = { language: "en", baseUrl: "", reportTo: undefined, today: "2031-12-01" } as const;
const told = (earlier: string, later: string) =>
  String(changedSince(reader, { id: "digest-2", language: "en" }, { earlier, later }));

describe("What a publisher changed", () => {
  it("is told beside what was kept, which is cut where it is long", () => {
    const long = "The sides met in a spirit of trust. ".repeat(20);
    const page = told(`${long}They signed the plan.${long}`, `${long}They will sign the plan.${long}`);
    expect(page).toContain("<del>signed</del> <ins>will sign</ins>");
    expect(page).toContain(" … ");
    expect(page.length).toBeLessThan(900);
    expect(page).toContain('href="/v1/sources/digest-2/difference"');
  });

  it("is nothing where the same words were published anew", () => {
    expect(told("They met.", "They met.")).toContain("Not a word");
  });

  it("of texts that are too long, or too different, is told where all of it is", () => {
    const words = (of: string) => Array.from({ length: 400 }, (_, n) => `${of}${n}`).join(" ");
    for (const [one, other] of [
      [words("a"), words("b")],
      ["They met. ".repeat(5_000), "They parted."],
    ] as const) {
      expect(told(one, other)).toContain("Too much to be shown here");
      expect(told(one, other)).toContain('href="/v1/sources/digest-2/difference"');
    }
  });
});
