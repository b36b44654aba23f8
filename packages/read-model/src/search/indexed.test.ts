import fc from "fast-check";
import { expect, test } from "vitest";
import { indexing } from "./indexed.ts";
import { stemming } from "./stems.ts";
import { wordsOf } from "./words.ts";

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
      const words = wordsOf(text).map(({ word }) => word);
      expect(indexed(text, language)).toEqual({
        words: words.join(" "),
        stems: words.map((word) => stems.of(word, language)).join(" "),
      });
    }),
    { numRuns: 2_000 },
  );
});
