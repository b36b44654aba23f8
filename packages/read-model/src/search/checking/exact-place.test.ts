import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mostPieces, piecesOf, placesIn, shortenedPlace, shortestInOrder, unquoted } from "./exact-place.ts";
import type { Place } from "./nearest-place.ts";
import { newSteps } from "./steps.ts";

const places: fc.Arbitrary<Place[]> = fc
  .uniqueArray(fc.nat(300), { maxLength: 40 })
  .map((starts) => starts.sort((a, b) => a - b).map((start) => ({ start, end: start + 4 })));

/** Each beginning, and by searching anew behind each place the next of each list. */
function plainly([first = [], ...others]: readonly (readonly Place[])[]): number | undefined {
  const lengths = first.flatMap((beginning) => {
    let end: number | undefined = beginning.end;
    for (const list of others) {
      const behind: number | undefined = end;
      end = behind === undefined ? undefined : list.find(({ start }) => start >= behind)?.end;
    }
    return end === undefined ? [] : [end - beginning.start];
  });
  return lengths.length === 0 ? undefined : Math.min(...lengths);
}

describe("Places in their order", () => {
  const lists = fc.array(places, { minLength: 1, maxLength: 6 });

  test("are those of the shortest passage", () => {
    fc.assert(
      fc.property(lists, (lists) => {
        const found = shortestInOrder(lists, newSteps());
        expect(found && (found.at(-1)?.end ?? 0) - (found[0]?.start ?? 0)).toBe(plainly(lists));
        for (const [n, place] of found?.entries() ?? []) {
          expect(lists[n]).toContain(place);
          if (n > 0) expect(place.start).toBeGreaterThanOrEqual(found?.[n - 1]?.end ?? 0);
        }
      }),
    );
  });

  test("are found in as many steps as there are places, and one for each list and beginning", () => {
    fc.assert(
      fc.property(lists, (lists) => {
        const steps = newSteps(10_000);
        shortestInOrder(lists, steps);
        const [first = [], ...others] = lists;
        expect(10_000 - steps.left).toBeLessThanOrEqual(others.flat().length + first.length * others.length);
      }),
    );
  });
});

describe("A shortened quotation", () => {
  const text = Array.from({ length: 400 }, (_, n) => `the sides of both countries met ${n}.`).join(" ");
  const looked = (q: string, given = 1_000_000) => {
    const steps = newSteps(given);
    const place = shortenedPlace(text, placesIn(text, steps), piecesOf(q), steps);
    return { found: place && text.slice(place.start, place.end), spent: given - steps.left };
  };

  test("of as many pieces as anybody writes is found, the shortest passage of it", () => {
    expect(looked("the sides … met 99. […] met 100. (...) both countries ... 101.").found).toBe(
      "the sides of both countries met 99. the sides of both countries met 100. the sides of both countries met 101.",
    );
    expect(looked(Array(mostPieces).fill("the").join(" … ")).found).toMatch(/^the .* the$/);
  });

  test("of more pieces is not looked for", () => {
    expect(
      looked(
        Array(mostPieces + 1)
          .fill("the")
          .join("…"),
      ),
    ).toEqual({ found: undefined, spent: 0 });
  });

  test("takes steps that grow with its places, be it however it is written", () => {
    const piece = fc.constantFrom("the", "of", "both countries", "met", "e", "sides of", "nowhere");
    fc.assert(
      fc.property(fc.array(piece, { minLength: 2, maxLength: mostPieces }), (pieces) => {
        // A place is looked at in five steps and passed in one; "e" stands in 1,600.
        expect(looked(pieces.join(" … ")).spent).toBeLessThanOrEqual(pieces.length * (5 * 1_600 + 2 * 1_600));
        expect(looked(pieces.join(" … "), 1_000).spent).toBeLessThanOrEqual(1_000 + 5);
      }),
    );
  });

  test("is without the marks around it and what nobody sees, its own marks kept", () => {
    expect(unquoted("\u200b “Don’t ‘go’ there” \u2060")).toBe("Don’t ‘go’ there");
    expect(piecesOf("“… one [ ... ]  two (…) …”")).toEqual([
      { words: "one", dots: "…" },
      { words: "two", dots: "[ ... ]" },
    ]);
  });
});
