import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lookInPlainly } from "../testing/plain-search.ts";
import { normaliseText } from "../text.ts";
import { newBudget, usualSteps } from "./budget.ts";
import { lookFor, lookIn, readText, withSpace } from "./look-for.ts";
import { foldedSought, type Quotation, soughtOf } from "./sought.ts";
import { allAtOnce } from "./turns.ts";

const sought = soughtOf(normaliseText);

describe("looking for many quotations at once", () => {
  // Few signs, so that words overlap, repeat and stand within one another: letters, an astral one, marks, white space.
  const sign = fc.constantFrom(
    "a",
    "a",
    "a",
    "b",
    "b",
    " ",
    " ",
    "\n",
    "𝔉",
    "\u0301",
    "外",
    "-",
    "-\n",
    "–",
    "\u00ad",
    "’",
    "'",
    "ﬁ",
  );
  const text = fc
    .oneof(
      fc.string({ unit: sign, minLength: 1, maxLength: 40 }),
      fc
        .tuple(fc.string({ unit: sign, minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 40 }))
        .map(([part, times]) => part.repeat(times)),
      fc
        .tuple(fc.constantFrom("a", "a b", "ab"), fc.integer({ min: 97, max: 103 }))
        .map(([part, gap]) => `${part}${" ".repeat(gap)}${part}`),
    )
    .map(normaliseText);
  const stretch = fc.tuple(fc.nat(), fc.nat({ max: 8 }));
  const cutFrom = (whole: string, [from, length]: [number, number]): string =>
    [...whole].slice(from % [...whole].length, (from % [...whole].length) + 1 + length).join("");
  const piece = fc.oneof(
    { weight: 4, arbitrary: stretch },
    { weight: 1, arbitrary: fc.string({ unit: sign, minLength: 1, maxLength: 4 }) },
  );
  const quotation = fc.record({
    exact: fc.oneof(fc.tuple(piece), fc.tuple(piece, piece)),
    prefix: fc.option(piece, { nil: undefined }),
    suffix: fc.option(piece, { nil: undefined }),
  });
  const words = (whole: string, part: [number, number] | string): string =>
    typeof part === "string" ? part : cutFrom(whole, part);

  test("says of each what looking for it alone, and plainly, says", () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(text, fc.array(quotation, { minLength: 1, maxLength: 8 }), (whole, asked) => {
        const quotations = asked.map(
          ({ exact, prefix, suffix }): Quotation => ({
            exact: exact.map((part) => words(whole, part)).join(" … "),
            ...(prefix && { prefix: words(whole, prefix) }),
            ...(suffix && { suffix: words(whole, suffix) }),
          }),
        );
        const wanted = quotations.map(sought).filter((one) => one.words.signs !== "");
        const { plain, folded, signOf } = readText(whole);
        for (const [form, list] of [
          [plain, wanted],
          [folded, wanted.map((one) => foldedSought(one, signOf))],
        ] as const)
          for (const [index, sighting] of allAtOnce(lookIn(form, list, newBudget())).entries()) {
            kinds.set(sighting.kind, (kinds.get(sighting.kind) ?? 0) + 1);
            const expected = lookInPlainly(form, { ...(list[index] as (typeof list)[number]) });
            if (typeof expected === "string") expect(sighting.kind).toBe(expected);
            else
              expect(
                sighting.kind === "found" ? [sighting.span] : sighting.kind === "several" && sighting.spans,
              ).toEqual(
                expected.map((span) =>
                  form.inText(withSpace(form, list[index] as (typeof list)[number], span)),
                ),
              );
          }
      }),
      { numRuns: 400 },
    );
    expect([...kinds.keys()].sort()).toEqual(["apart", "cut", "found", "missing", "several"]);
  });

  // Each by each would be billions of steps: such a test would not end.
  const mebibyte = 1 << 20;
  const nested = (count: number) => Array.from({ length: count }, (_, length) => "a".repeat(length + 1));

  test.each([
    [
      "one letter, and words that begin one another",
      "a".repeat(mebibyte),
      nested(340).map((exact) => ({ exact })),
    ],
    [
      "one letter, and words with one sign more",
      "a".repeat(mebibyte),
      nested(340).map((exact) => ({ exact: `${exact}b` })),
    ],
    [
      "two letters in turn, and surroundings of five hundred",
      "ab".repeat(mebibyte / 2),
      nested(50).map((exact) => ({
        exact: exact.replaceAll("a", "ab"),
        prefix: `b${"ab".repeat(249)}a`,
        suffix: "ab".repeat(250),
      })),
    ],
    [
      "long white space, and surroundings beyond it",
      `a${" ".repeat(996)}b `.repeat(mebibyte / 1000),
      nested(500).map(() => ({ exact: "a", prefix: "b", suffix: "b" })),
    ],
    [
      "one word over and over, and passages from one to another",
      "a ".repeat(mebibyte / 2),
      nested(300).map(() => ({ exact: "a … a" })),
    ],
  ])("takes one reading: %s", (_what, whole, quotations) => {
    const budget = newBudget();
    const sightings = lookFor(readText(whole), quotations.map(sought), budget);
    expect(sightings).toHaveLength(quotations.length);
    expect(budget.steps).toBeGreaterThanOrEqual(0);
  });

  test("leaves unsettled what has more candidates than there are steps, and settles what has few", () => {
    const whole = `${"xa".repeat(1000)}${"ay".repeat(1000)} z a y`;
    const many = { exact: "a", prefix: "x", suffix: "y" };
    const few = { exact: "a", prefix: "z", suffix: "y" };
    const ask = (steps: number) =>
      lookFor(readText(whole), [many, few, many].map(sought), newBudget(steps)).map(({ kind }) => kind);
    expect(ask(usualSteps)).toEqual(["apart", "found", "apart"]);
    expect(ask(2_000)).toEqual(["unsettled", "found", "unsettled"]);
  });
});
