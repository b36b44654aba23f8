import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { indexing } from "./indexed.ts";
import { stemming } from "./stems.ts";
import { inRow, onlyIn, readWords, type Word, wordsIn } from "./words.ts";

/** Whatever folding joins, parts or drops, in any order. */
const signs = fc.constantFrom(
  ..."aB7 -.,;'`_’\"\n\t".split(""),
  ..."жЁё".split(""),
  ...[
    "\u00ad",
    "\u200b",
    "\u0301",
    "\u00a0",
    "\u2010",
    "—",
    "…",
    "ﬁ",
    "é",
    "ß",
    "中",
    "か",
    "゙",
    "’",
    "l'",
    "qu'",
  ],
);
const texts = fc.oneof(
  fc.array(signs, { maxLength: 24 }).map((all) => all.join("")),
  fc.string({ unit: "grapheme-ascii", maxLength: 12 }),
);

test("the words of a text that are remembered by its pieces are its words, each with its stem", () => {
  const stems = stemming();
  const indexed = indexing(stems);
  fc.assert(
    fc.property(texts, fc.constantFrom("en", "ru-RU", "be"), (text, language) => {
      const { whole, parts, cut } = readWords(text);
      const stemsOf = (words: readonly Word[]) => wordsIn(words).map((word) => stems.of(word, language));
      const [inText, others] = [onlyIn(whole, parts), onlyIn(parts, whole)];
      const made = indexed(text, language);
      expect(bag(made.words)).toEqual(bag(inRow(wordsIn(parts).join(" "), wordsIn([...inText, ...cut]))));
      expect(bag(made.stems)).toEqual(bag(inRow(stemsOf(whole).join(" "), stemsOf([...others, ...cut]))));
      // In a row they are in the order of the text.
      expect(made.words.startsWith(wordsIn(parts).join(" "))).toBe(true);
      expect(made.stems.startsWith(stemsOf(whole).join(" "))).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

const bag = (words: string): string[] => words.split(" ").sort();

test("what hyphens join is one word, and several; what they cut at a line's end is one, and may be several", () => {
  const indexed = indexing(stemming());
  expect(indexed("the Belarus-Russia talks", "en")).toEqual({
    words: "the belarus russia talks ¦ belarusrussia",
    stems: "the belarusrussia talk ¦ belaru ¦ russia",
  });
  expect(indexed("co-\noperation, 2010–2011", "en")).toEqual({
    words: "cooperation 2010 2011 ¦ co ¦ operation ¦ 20102011",
    stems: "cooper 20102011 ¦ co ¦ oper ¦ 2010 ¦ 2011",
  });
});

test("what is remembered of a text keeps no more of it in memory", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const indexed = indexing(stemming());
  const rest = "the sides discussed trade. ".repeat(40_000);
  const inMemory = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = inMemory();
  for (let n = 0; n < 50; n++) {
    const text = `a new internationalism${n} of clause ${n}, ${rest}${n}`;
    indexed(text.slice(0, 1_500), "en");
  }
  // A text takes a megabyte.
  expect(inMemory() - before).toBeLessThan(10_000_000);
});
