import { isQuotedIn } from "@collegium/domain";
import { randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lexiconActs } from "./acts.ts";
import { lexiconLanguages, lexiconOf } from "./languages.ts";
import type { Entry } from "./lexicon.ts";
import { actOf, wordingOf } from "./readings.ts";
import { longestSentence } from "./tokens.ts";
import { triggersIn } from "./triggers.ts";

const of = (language: string) => {
  const found = lexiconOf(language);
  if (!found) throw new Error(`no lexicon of ${language}`);
  return found;
};
/** A phrase as it may be printed: the first of its words each, nothing in its gaps. */
const specimen = ({ phrase }: Entry) =>
  phrase.parts.flatMap((part) => (part.kind === "word" ? [[...part.words, ...part.stems][0]] : [])).join(" ");

describe.each(lexiconLanguages)("the lexicon of %s", (language) => {
  const { entries } = of(language);

  test("finds each of its lines, as the act that it says", () => {
    for (const entry of entries) {
      const found = triggersIn(specimen(entry), of(language));
      expect(
        found.some(({ act, line }) => act === entry.act && line === entry.line.written),
        `${entry.act}: ${entry.line.written}`,
      ).toBe(true);
    }
  });

  const words = fc.oneof(
    fc.constantFrom(...entries.map(specimen)),
    fc.constantFrom(
      ..."the and not no was to also l’ s’ can’ dis-\ncussed thor\u00adoughly \u00ad ) - \u200b \u0301 , ; : “ ” . \n U.S. ’s 2014 ".split(
        " ",
      ),
    ),
  );
  const quotations = fc
    .array(fc.tuple(words, fc.constantFrom(" ", "\n", "\u00a0 ", "")), { maxLength: 14 })
    .map((parts) => parts.flat().join(""));

  test("law: the words that are found stand in the quotation, whole and in order", () => {
    let found = 0;
    fc.assert(
      fc.property(quotations, fc.constantFrom(...lexiconActs), (quotation, act) => {
        for (const wording of [wordingOf(quotation, act, language), actOf(quotation, language)?.wording]) {
          if (wording !== undefined) {
            found++;
            expect(isQuotedIn(wording, [quotation]), `${wording} in ${quotation}`).toBe(true);
          }
        }
      }),
      { numRuns: randomCases(40, 2000) },
    );
    expect(found).toBeGreaterThan(5);
  });

  test("law: finding takes steps in proportion to the sentence, whatever its words, and no more than so many", () => {
    const steps = (sentence: string) => {
      const work = { steps: 0 };
      triggersIn(sentence, of(language), work);
      return work.steps;
    };
    const several = fc.array(fc.constantFrom(...entries.flatMap((entry) => specimen(entry).split(" "))), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(several, (unit) => {
        const repeated = (length: number) =>
          `${unit.join(" ")} `.repeat(Math.ceil(length / unit.join(" ").length));
        const [short, long] = [repeated(1000), repeated(4000)];
        // The end of a sentence cuts some phrases short: a few hundred steps, however long it is.
        expect(steps(long)).toBeLessThanOrEqual(4.5 * steps(short) + 60_000);
        expect(steps(repeated(10 * longestSentence))).toBe(steps(repeated(longestSentence * 2)));
      }),
      { numRuns: randomCases(12, 300) },
    );
  });
});
