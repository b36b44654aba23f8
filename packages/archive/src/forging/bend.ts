import { type Loose, sealed, soundLines } from "./sound-archive.ts";

/** What a field may be bent to: values of every kind, at and beyond their limits. */
const odd: readonly Loose[] = [
  null,
  true,
  0,
  1,
  2,
  1.5,
  -1,
  2 ** 53,
  "",
  " ",
  "x",
  "c1",
  "\0",
  "\ufeff",
  "a\nb",
  "a\u001b[2Jb",
  "\u200b",
  "\u202e",
  "e\u0301",
  "trade",
  "belarus",
  "nowhere",
  "communique",
  "2014",
  "201",
  "2026-01-01T00:00:00.000Z",
  "https://u:p@example.org/\u0000",
  "x".repeat(600),
  [],
  ["belarus"],
  {},
  { en: "x" },
];

/** Fields that may be there, and one that never is. */
const optional = ["reason", "prefix", "suffix", "note", "url", "more"] as const;

/**
 * A sound archive with one to three of its values bent at random, its counts and digest right again. Some such archives are sound as well: then
 * an import takes them, and an export gives the same bytes. `random` gives numbers from 0 up to 1.
 */
export function bentArchive(random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const lines = soundLines();
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--) {
    const places = lines.flatMap((line) => [...placesIn(line)]);
    const { holder, key } = pick(places);
    const how = random();
    if (how < 0.1) delete holder[key];
    else if (how < 0.2) holder[pick(optional)] = pick(odd);
    else if (how < 0.4 && typeof holder[key] === "string") holder[key] += pick(["x", "\0", "\n", "."]);
    else holder[key] = pick(odd);
  }
  return sealed(lines);
}

/** Every value inside a value, by what holds it. */
function* placesIn(holder: Loose): Generator<{ holder: Loose; key: string }> {
  if (typeof holder !== "object" || holder === null) return;
  for (const key of Object.keys(holder)) {
    yield { holder, key };
    yield* placesIn(holder[key]);
  }
}

/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
