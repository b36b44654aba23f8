import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Token, tokensOf } from "../words/tokens.ts";
import { aligned, type Step } from "./aligned.ts";
import { nearestPlace } from "./nearest-place.ts";
import { newSteps } from "./steps.ts";

type Pair = readonly [asked: number, there: number];

/** Every way in which words that were asked stand in a text in order. */
function* chains(
  asked: readonly Token[],
  there: readonly Token[],
  behind: Pair = [-1, -1],
): Generator<Pair[]> {
  yield [];
  for (let a = behind[0] + 1; a < asked.length; a++)
    for (let t = behind[1] + 1; t < there.length; t++)
      if (asked[a]?.word === there[t]?.word)
        for (const rest of chains(asked, there, [a, t])) yield [[a, t], ...rest];
}

const worth = (chain: readonly Pair[], asked: readonly Token[]) => {
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last) return { worth: 0, gaps: 0 };
  const met = chain.reduce((sum, [a]) => sum + (asked[a]?.isWord ? 4 : 2), 0);
  const touches = ([a, t]: Pair, n: number) =>
    n === 0 || (chain[n - 1]?.[0] === a - 1 && chain[n - 1]?.[1] === t - 1);
  return { worth: met - (last[1] + 1 - first[1]), gaps: chain.filter((pair, n) => !touches(pair, n)).length };
};

const pairsOf = (steps: readonly Step[]): Pair[] =>
  steps.flatMap(({ kind, asked: [a, end], there: [t] }) =>
    kind === "same" ? Array.from({ length: end - a }, (_, n): Pair => [a + n, t + n]) : [],
  );

describe("Words that were asked", () => {
  const some = (maxLength: number) =>
    fc
      .array(fc.constantFrom("a", "b", "c", "d", ","), { maxLength })
      .map((words) => tokensOf(words.join(" ")));

  test("stand nowhere in a way that is worth more, nor in an equal one with fewer gaps", () => {
    fc.assert(
      fc.property(some(6), some(9), (asked, there) => {
        const steps = aligned(asked, there, newSteps()) ?? [];
        const found = pairsOf(steps);
        for (const [a, t] of found) expect(asked[a]?.word).toBe(there[t]?.word);
        const all = [...chains(asked, there)].map((chain) => worth(chain, asked));
        const most = Math.max(...all.map((one) => one.worth));
        const gaps = Math.min(...all.filter((one) => one.worth === most).map((one) => one.gaps));
        expect(worth(found, asked)).toEqual(most > 0 ? { worth: most, gaps } : { worth: 0, gaps: 0 });
      }),
      { numRuns: 300 },
    );
  });

  test("are told in steps that touch, of which every other is the same", () => {
    fc.assert(
      fc.property(some(12), some(30), (asked, there) => {
        const steps = aligned(asked, there, newSteps()) ?? [];
        for (const [n, step] of steps.entries()) {
          expect(step.kind).toBe(n % 2 === 0 ? "same" : "different");
          if (n > 0)
            expect([step.asked[0], step.there[0]]).toEqual([steps[n - 1]?.asked[1], steps[n - 1]?.there[1]]);
        }
        expect(steps.length === 0 || steps.at(-1)?.kind === "same").toBe(true);
      }),
    );
  });

  test("are not compared where that takes more steps than are left, which are spent then", () => {
    const words = tokensOf("one two three four five six seven eight");
    const steps = newSteps(3);
    expect(aligned(words, words, steps)).toBeUndefined();
    expect(steps.left).toBe(0);
  });
});

describe("A word that is changed is told alone, though the same stands nearby", () => {
  const text =
    "They met. The delegations discussed security, trade, energy and the economy, and the sides affirmed the commitments of the two countries to address the threats to the region. The sides agreed.";

  it.each([
    ["energy and economy, and the sides affirmed", ["", "the"]],
    ["and economy, and the sides", ["", "the"]],
    ["to the threats to the region", ["", "address"]],
    ["the sides affirmed and commitments of the two", ["and", "the"]],
    ["delegations discussed of, trade, energy", ["of", "security"]],
    ["the commitments of the two countries to address threats", ["", "the"]],
    ["of the two countries of address the threats", ["of", "to"]],
    ["two countries to address the threats to the very region", ["very", ""]],
  ])("%s", (q, ...told) => {
    const near = nearestPlace(text, 0, q, 0.6, newSteps());
    expect(
      near?.differences.map(({ asked, start, end }) => [asked.trim(), text.slice(start, end).trim()]),
    ).toEqual(told);
  });
});
