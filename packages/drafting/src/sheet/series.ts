import { tokensOf } from "@collegium/sheets/language";
import type { KnownName } from "../names/known.ts";

/** Of the words of a series' name so many at least stand where it is named: "session" may be "meeting" there. */
const share = 0.8;
const fewest = 4;
/** Words are compared by so many letters: "collegiums" is "collegium". */
const letters = 6;

/** The series of the register that a thing belongs to by what it is called. */
export function seriesOf(names: readonly KnownName[], called: readonly string[]): string | undefined {
  const told = new Set(called.flatMap(stemsOf));
  const fitting = names
    .filter(({ type }) => type === "series")
    .flatMap(({ id, names: own }) =>
      own.map((name) => {
        const stems = stemsOf(name);
        const there = stems.filter((stem) => told.has(stem)).length;
        return { id, there, isIt: stems.length >= fewest && there >= share * stems.length };
      }),
    )
    .filter(({ isIt }) => isIt)
    .sort((a, b) => b.there - a.there);
  return fitting[0]?.id;
}

const stemsOf = (name: string): string[] => [
  ...new Set(
    tokensOf(name)
      .flatMap(({ folded }) => folded.split("-"))
      .filter((word) => word.length > 3)
      .map((word) => word.slice(0, letters)),
  ),
];
