import { sentencesIn } from "@collegium/domain";
import { anySign, randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentencesAround } from "./sentences.ts";

/** The sentences around words that a text has. */
function around(text: string, words: string, language = "en"): string {
  const start = text.indexOf(words);
  return sentencesAround(text, { start, end: start + words.length }, sentencesIn(language));
}

describe("The sentence around a passage", () => {
  const uruguay =
    "Begin Text. At the invitation of Secretary Antony J. Blinken, Minister Bustillo traveled to Washington D.C. on April 12 for talks. They spoke.";
  const whole =
    "At the invitation of Secretary Antony J. Blinken, Minister Bustillo traveled to Washington D.C. on April 12 for talks.";

  it.each(["Secretary Antony", "Blinken", "traveled", "D.C."])("ends at no initials: %s", (words) => {
    expect(around(uruguay, words)).toBe(whole);
  });

  it.each(["Лавров", "Минск"])("ends at no abbreviation of the text's language: %s", (words) => {
    const text = "Визит завершён. Г-н С.В. Лавров прибыл в г. Минск на переговоры. Стороны говорили.";
    expect(around(text, words, "ru")).toBe("Г-н С.В. Лавров прибыл в г. Минск на переговоры.");
  });

  it("holds all of several sentences that a passage goes over, and no other paragraph", () => {
    const text = "A heading\n\nOne was said.\nTwo was\nsaid too. Three was said.\n\nFour was said.";
    expect(around(text, "said.\nTwo")).toBe("One was said.\nTwo was\nsaid too.");
    expect(around(text, "heading")).toBe("A heading");
    expect(around(text, "Three")).toBe("Three was said.");
  });

  it("is cut between words where it is very long", () => {
    const text = `${"before ".repeat(200)}here ${"after ".repeat(200)}`;
    const cut = around(text, "here");
    expect(cut).toMatch(/^(before )+here (after )+after$/);
    expect(cut.length).toBeLessThan(810);
  });

  it("is cut anywhere where there are no spaces between words", () => {
    const text = `${"双".repeat(5_000)}方${"见".repeat(5_000)}`;
    const cut = around(text, "方", "zh");
    expect(cut).toMatch(/^双+方见+$/);
    expect(cut.length).toBeLessThan(810);
  });

  it("has the passage in it, and no more than what is near, whatever the text is", () => {
    const sign = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom("a", "双", " ", ". ", "\n", "\n\n", "“", "»", "J. ", "т.е. ", "🤝"),
      },
      anySign,
    );
    const part = fc.array(sign, { maxLength: 600 }).map((signs) => signs.join(""));
    const passage = fc.array(sign, { minLength: 1, maxLength: 60 }).map((signs) => `b${signs.join("")}b`);
    const split = sentencesIn("en");
    fc.assert(
      fc.property(part, passage, part, (before, words, after) => {
        const [start, end] = [before.length, before.length + words.length];
        const told = sentencesAround(before + words + after, { start, end }, split);
        expect(told).toContain(words.toWellFormed());
        expect(told.length).toBeLessThanOrEqual(words.length + 800);
      }),
      { numRuns: randomCases(100, 5_000) },
    );
  });
});
