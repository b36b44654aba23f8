import { sentencesIn } from "@collegium/domain";
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
});
