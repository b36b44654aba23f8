import fc from "fast-check";
import { expect, test } from "vitest";
import { type Passage, paragraphsOf } from "./pieces.ts";

/** As the page shows it: what is quoted in brackets with its places, numbers after. */
const shown = (text: string, passages: Passage[]) =>
  paragraphsOf(text, passages).map((pieces) =>
    pieces
      .map(({ text: words, places, begins, ends }) =>
        [
          ...ends.map((place) => `^${place}`),
          ...begins.map((place) => `#${place}`),
          places.length > 0 && words !== "" ? `[${places}:${words}]` : words,
        ].join(""),
      )
      .join(""),
  );

test("a passage is marked, begins at its anchor, and its number stands after the full stop", () => {
  expect(shown("They met. They parted.", [{ start: 0, end: 8, place: 1 }])).toEqual([
    "#1[1:They met].^1 They parted.",
  ]);
});

test("passages that overlap are cut at all their starts and ends", () => {
  const passages = [
    { start: 0, end: 12, place: 1 },
    { start: 5, end: 16, place: 2 },
  ];
  expect(shown("They met and parted", passages)).toEqual(["#1[1:They ]#2[1,2:met and]^1[2: par]^2ted"]);
});

test("a passage goes on in the next paragraph, and one at the end of all is closed", () => {
  expect(shown("One\ntwo\n\nthree", [{ start: 1, end: 14, place: 3 }])).toEqual([
    "O#3[3:ne]",
    "[3:two]",
    "[3:three]^3",
  ]);
});

test("the same claim may quote the same words twice", () => {
  const passages = [
    { start: 0, end: 5, place: 1 },
    { start: 2, end: 3, place: 1 },
  ];
  expect(shown("abcdef", passages)).toEqual(["#1[1:ab]#1[1:c]^1[1:de]^1f"]);
});

test("positions are code points", () => {
  expect(shown("🕊🕊 peace", [{ start: 3, end: 8, place: 1 }])).toEqual(["🕊🕊 #1[1:peace]^1"]);
});

test("no sign of a text is lost, doubled or marked by what does not quote it", () => {
  const text = fc.array(fc.constantFrom("a", "b", " ", ".", "\n", "🕊"), { maxLength: 40 });
  const ranges = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 6 });
  fc.assert(
    fc.property(text, ranges, (signs, pairs) => {
      const passages = pairs
        .map(([one, other], place) => ({
          start: Math.min(one, other, signs.length),
          end: Math.min(Math.max(one, other), signs.length),
          place,
        }))
        .filter(({ start, end }) => start < end);
      const paragraphs = paragraphsOf(signs.join(""), passages);
      const lines = signs.join("").split("\n");
      expect(
        paragraphs
          .map((pieces) => pieces.map((piece) => piece.text).join(""))
          .filter((line) => line.trim() !== ""),
      ).toEqual(lines.filter((line) => line.trim() !== ""));
      const quoted = new Map<number, string>();
      for (const { text: words, places } of paragraphs.flat())
        for (const place of places) quoted.set(place, (quoted.get(place) ?? "") + words);
      for (const { start, end, place } of passages) {
        const bare = (words: string) => words.replaceAll(/\s/g, "");
        expect(bare(quoted.get(place) ?? "")).toBe(bare(signs.slice(start, end).join("")));
      }
      const begun = paragraphs.flat().flatMap(({ begins }) => begins);
      const ended = paragraphs.flat().flatMap(({ ends }) => ends);
      const visible = passages.filter(({ start, end }) => signs.slice(start, end).join("").trim() !== "");
      for (const { place } of visible) expect([begun, ended].every((all) => all.includes(place))).toBe(true);
    }),
  );
});
