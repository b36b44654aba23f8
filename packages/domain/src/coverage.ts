import { joined, type Stretch } from "./deciders/stretches.ts";

/** How much of a text is accounted for: in letters and digits, which alone say something. */
export interface Coverage {
  /** Letters and digits of the whole text, by code points. */
  readonly all: number;
  /** Of these, within what is quoted; and within what was set aside and is not quoted. */
  readonly quoted: number;
  readonly aside: number;
  /** Of these, what nobody claims or set aside. */
  readonly open: number;
  /** Where the open ones stand: from a letter or digit to a letter or digit. */
  readonly passages: readonly Stretch[];
}

/** Tells how much of a text is quoted, set aside, or neither. Takes time that grows with the text and the number of places. */
export function coverageOf(
  text: string,
  places: { quoted: readonly Stretch[]; aside: readonly Stretch[] },
): Coverage {
  const signs = [...text];
  const says = signs.map((sign) => /[\p{L}\p{N}]/u.test(sign));
  const before = [0];
  for (const said of says) before.push((before.at(-1) ?? 0) + Number(said));
  const within = (stretches: readonly Stretch[]) =>
    stretches.reduce((sum, { start, end }) => sum + (upTo(end) - upTo(start)), 0);
  const upTo = (place: number) => before[Math.min(place, signs.length)] ?? 0;

  const all = before.at(-1) ?? 0;
  const quoted = within(joined(places.quoted));
  const covered = joined([...places.quoted, ...places.aside]);
  const passages = between(covered, signs.length).flatMap((place) => trimmed(place, says));
  const aside = within(covered) - quoted;
  return { all, quoted, aside, open: all - quoted - aside, passages };
}

/** What stands before, between and behind joined stretches. */
function between(places: readonly Stretch[], length: number): Stretch[] {
  let end = 0;
  const gaps = places.map((place) => {
    const gap = { start: end, end: place.start };
    end = place.end;
    return gap;
  });
  return [...gaps, { start: end, end: length }].filter((gap) => gap.start < gap.end);
}

/** Without signs that say nothing at either end; nothing where there are no others. */
function trimmed({ start, end }: Stretch, says: readonly boolean[]): Stretch[] {
  const first = says.indexOf(true, start);
  if (first < 0 || first >= end) return [];
  return [{ start: first, end: says.lastIndexOf(true, end - 1) + 1 }];
}
