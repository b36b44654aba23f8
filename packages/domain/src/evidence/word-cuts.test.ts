import fc from "fast-check";
import { expect, test } from "vitest";
import { foldInTurns, foldSigns } from "./folded.ts";
import { signReader } from "./signs.ts";
import { allAtOnce } from "./turns.ts";
import { wordCuts } from "./word-cuts.ts";
import { wordEdges, wordEdgesInTurns } from "./word-edges.ts";

const sign = fc.constantFrom(
  ...'aaж1 -\n’,·".',
  ...["\u00ad", "\u0301", "外", "ที่", "ー", "🇧", "👩", "\u200d", "\u00a0", "–", "ה", "𝔉"],
);
const texts = fc.oneof(
  fc.string({ unit: sign, maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.array(fc.string({ unit: sign, maxLength: 6 }), { maxLength: 20 }).map((words) => words.join(" ")),
);

test("words are cut where they are in the whole text, whichever stretch is asked of first", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 9 }), fc.array(fc.nat()), (whole, stretchLength, first) => {
      const signOf = signReader();
      const cuts = wordCuts(whole, signOf, stretchLength);
      for (const index of first) cuts(index % (whole.length + 1));
      const edges = wordEdges(whole, signOf);
      const all = Array.from({ length: whole.length + 3 }, (_, index) => index - 1);
      expect(all.map(cuts)).toEqual(all.map(edges));
    }),
    { numRuns: 500 },
  );
});

test("a text that is looked at in pieces is folded, and its words are cut, as at once", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 9 }), (whole, piece) => {
      const signOf = signReader();
      expect(allAtOnce(foldInTurns(whole, signOf, piece))).toEqual(foldSigns(whole));
      const inPieces = allAtOnce(wordEdgesInTurns(whole, signOf, piece));
      const edges = wordEdges(whole, signOf);
      const all = Array.from({ length: whole.length + 1 }, (_, index) => index);
      expect(all.map(inPieces)).toEqual(all.map(edges));
    }),
    { numRuns: 500 },
  );
});
