import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beside, differing, type Stretch, struck } from "./difference.ts";

const marked = (before: string, after: string): string =>
  (differing(before, after) ?? [])
    .map(({ value, added, removed }) => (added ? `+${value}+` : removed ? `-${value}-` : value))
    .join("");

describe("What differs between two texts", () => {
  it("is told as one change where words were changed one after the other", () => {
    expect(marked("Secretary Blinken and his guest agreed to launch", "The two ministers will launch")).toBe(
      "-Secretary Blinken and his guest agreed to-+The two ministers will+ launch",
    );
    expect(marked("they met in Minsk today", "they spoke at Brest today")).toBe(
      "they -met in Minsk-+spoke at Brest+ today",
    );
  });

  it("is told apart where words between were kept, or a line ends", () => {
    expect(marked("met in Minsk", "spoke in Brest")).toBe("-met-+spoke+ in -Minsk-+Brest+");
    expect(marked("met\nin", "spoke\nat")).toBe("-met-+spoke+\n-in-+at+");
    expect(marked("met today", "met here at last today")).toBe("met +here at last +today");
  });

  it("keeps words that went and words that came apart, also for who hears or copies them", () => {
    const shown = (before: string, after: string) =>
      struck(differing(before, after) ?? [])
        .map(String)
        .join("");
    expect(shown("the sides touched upon trade", "the sides mentioned trade")).toBe(
      "the sides <del>touched upon</del> <ins>mentioned</ins> trade",
    );
    expect(shown("met, then left", "met; then left")).toBe("met<del>,</del><ins>;</ins> then left");
  });

  it("stands beside whole words of what was kept", () => {
    const kept = "The sides met in a spirit of trust and of mutual respect. ".repeat(9);
    expect(beside(kept)).toBe(
      "The sides met in a spirit of trust and of mutual respect. The sides met in a … of mutual respect. The sides met in a spirit of trust and of mutual respect. ",
    );
    expect(beside("双".repeat(300))).toBe(`${"双".repeat(80)} … ${"双".repeat(80)}`);
    expect(beside("Few words.")).toBe("Few words.");
  });

  it("is all that went and all that came, whatever they are", () => {
    const text = fc.array(fc.constantFrom("the", "sides", "met", " ", "  ", "\n", ".", "я"), {
      maxLength: 30,
    });
    const of = (stretches: readonly Stretch[], left: "added" | "removed") =>
      stretches
        .filter((one) => !one[left])
        .map(({ value }) => value)
        .join("");
    fc.assert(
      fc.property(text, text, (some, others) => {
        const [before, after] = [some.join(""), others.join("")];
        const stretches = differing(before, after) ?? [];
        expect(of(stretches, "added")).toBe(before);
        expect(of(stretches, "removed")).toBe(after);
        for (const [n, { added, removed, value }] of stretches.entries()) {
          const next = stretches[n + 1];
          expect(value).not.toBe("");
          if (added) expect(next?.removed || next?.added).toBeFalsy();
          if (removed) expect(next?.removed).toBeFalsy();
        }
      }),
    );
  });
});
