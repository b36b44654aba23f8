import { diffArrays } from "diff";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareTexts, type Stretch } from "./compare.ts";

const join = (stretches: readonly Stretch[], ...changes: string[]): string =>
  stretches
    .filter(({ change }) => changes.includes(change))
    .map(({ text }) => text)
    .join("");

/** The laws, for any two texts. */
function compared(earlier: string, later: string): Stretch[] {
  const stretches = compareTexts(earlier, later);
  expect(join(stretches, "kept", "removed")).toBe(earlier);
  expect(join(stretches, "kept", "added")).toBe(later);
  for (const [index, { change, text }] of stretches.entries()) {
    expect(text).not.toBe("");
    expect(stretches[index + 1]?.change).not.toBe(change);
  }
  return stretches;
}

/** Words from a vocabulary of so many, the same for the same seed. */
function words(count: number, vocabulary: number, seed: number): string[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return `w${(state >>> 8) % vocabulary}`;
  });
}
const prose = (list: readonly string[]): string =>
  list.map((word, n) => word + (n % 50 === 49 ? ".\n\n" : " ")).join("");
/** One word in fifty put anew, left out, or put in. */
const edited = (list: readonly string[]): string[] =>
  list.flatMap((word, n) =>
    n % 50 !== 25 ? [word] : n % 150 === 25 ? [`new${n}`] : n % 100 === 25 ? [] : [word, "in"],
  );

describe("Two texts compared", () => {
  test("are made up of what was kept, removed and added, whatever they are", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", "-", "外", "е"), maxLength: 200 }),
    );
    fc.assert(fc.property(text, text, (earlier, later) => void compared(earlier, later)));
  });

  test("that differ in little differ in the fewest words", () => {
    const list = fc.array(fc.constantFrom("the", "sides", "agreed", "on", "trade"), { maxLength: 40 });
    fc.assert(
      fc.property(list, list, (one, other) => {
        const changed = (stretches: readonly Stretch[]) =>
          stretches.filter(({ change }) => change !== "kept").flatMap(({ text }) => text.match(/\w+|\W/g))
            .length;
        const tokens = (text: string) => text.match(/\w+|\W/g) ?? [];
        const [earlier, later] = [one.join(" "), other.join(" ")];
        const fewest = diffArrays(tokens(earlier), tokens(later)).filter(
          ({ added, removed }) => added || removed,
        );
        expect(changed(compared(earlier, later))).toBe(fewest.reduce((sum, { count }) => sum + count, 0));
      }),
    );
  });

  test.each([
    ["of which each is its own", 1_000_000],
    ["of a small vocabulary", 300],
    ["of ten", 10],
    ["of one", 1],
  ])("of 30,000 words %s keep what they share where one word in fifty was changed", (_, vocabulary) => {
    const earlier = words(30_000, vocabulary, 7);
    const stretches = compared(prose(earlier), prose(edited(earlier)));
    expect(join(stretches, "kept").length).toBeGreaterThan(0.9 * prose(earlier).length);
  });

  test("of which a paragraph was moved keep all others", () => {
    const paragraphs = Array.from({ length: 400 }, (_, n) => `${words(100, 5000, n).join(" ")}\n\n`);
    const [first = "", ...others] = paragraphs;
    const stretches = compared(paragraphs.join(""), [...others, first].join(""));
    expect(join(stretches, "kept")).toBe(others.join(""));
  });

  test("that have nothing in common are told as one removed and one added", () => {
    expect(compared("one two", "three\nfour").filter(({ text }) => text.length > 1)).toEqual([
      { change: "removed", text: "one two" },
      { change: "added", text: "three\nfour" },
    ]);
  });

  test("are words in any script", () => {
    expect(compared("стороны обсудили торговлю", "стороны обсудили культуру")).toEqual([
      { change: "kept", text: "стороны обсудили " },
      { change: "removed", text: "торговлю" },
      { change: "added", text: "культуру" },
    ]);
    expect(compared("双方讨论了贸易问题", "双方讨论了文化问题")).toEqual([
      { change: "kept", text: "双方讨论了" },
      { change: "removed", text: "贸易" },
      { change: "added", text: "文化" },
      { change: "kept", text: "问题" },
    ]);
  });
});
