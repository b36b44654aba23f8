import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { termsOf } from "../asking/asked.ts";
import { stemming } from "../words/stems.ts";
import { nearestPlace } from "./nearest-place.ts";
import { newSteps } from "./steps.ts";

/** Words of a few that stand everywhere and many that stand seldom, as texts have them. */
const word = fc.oneof(
  fc.constantFrom("the", "of", "and", "in"),
  fc.integer({ min: 0, max: 2_000 }).map((n) => `w${n.toString(36)}x`),
);
const words = (minLength: number, maxLength: number) => fc.array(word, { minLength, maxLength });

describe("The nearest place of words in a text", () => {
  test("is where they stand but for one word in twenty, however many they are", () => {
    fc.assert(
      fc.property(words(0, 300), words(20, 600), words(0, 300), (before, asked, after) => {
        const text = [...before, ...asked, ...after].join(" ");
        const start = before.join(" ").length + (before.length > 0 ? 1 : 0);
        const end = start + asked.join(" ").length;
        const q = asked.map((one, n) => (n % 20 === 10 ? "misprinted" : one)).join(" ");
        const near = nearestPlace(text, start, q, 0.6, newSteps());
        expect(near?.share).toBeGreaterThan(0.9);
        // The words at its edges may stand once more beside it.
        expect(text.slice(near?.start, near?.end)).toContain(asked.slice(1, -1).join(" "));
        expect(near?.end).toBeLessThanOrEqual(end + 200);
      }),
    );
  });

  test("is none where too few of them stand, or where more differs than can be compared", () => {
    expect(
      nearestPlace("one two three four five", 0, "one six seven eight nine", 0.6, newSteps()),
    ).toBeUndefined();
    const many = (sign: string) => `${sign}. `.repeat(2_000);
    expect(nearestPlace(many("a") + many("b"), 0, many("b") + many("a"), 0.6, newSteps())).toBeUndefined();
  });
});

test("Terms said again are one, and of beginnings the first four are looked for", () => {
  const terms = (q: string) =>
    termsOf(q, stemming()).map((term) => (term.kind === "prefix" ? term.words[0] : term.kind));
  expect(terms('trade trade* "trade" trade trade*')).toEqual(["words", "trade"]);
  expect(terms("a* b* c* a* d* e* f*")).toEqual(["a", "b", "c", "d"]);
});
