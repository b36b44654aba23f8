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
  const before = saidBefore(text);
  const length = before.length - 1;
  const upTo = (place: number) => before[Math.min(place, length)] as number;
  const within = (stretches: readonly Stretch[]) =>
    stretches.reduce((sum, { start, end }) => sum + (upTo(end) - upTo(start)), 0);

  const all = upTo(length);
  const quoted = within(joined(places.quoted));
  const covered = joined([...places.quoted, ...places.aside]);
  const passages = between(covered, length).flatMap((place) => trimmed(place, before));
  const aside = within(covered) - quoted;
  return { all, quoted, aside, open: all - quoted - aside, passages };
}

/** How many letters and digits stand before each code point of a text, and before its end. */
function saidBefore(text: string): Uint32Array {
  const says = letterReader();
  const before = new Uint32Array(text.length + 1);
  let points = 0;
  let said = 0;
  for (let index = 0; index < text.length; index++) {
    const point = text.codePointAt(index) as number;
    if (point > 0xffff) index++;
    if (says(point)) said++;
    before[++points] = said;
  }
  return before.subarray(0, points + 1);
}

/** Tells letters and digits from what says nothing, and remembers it as long as one text is looked at. */
function letterReader(): (point: number) => boolean {
  const [says, silent] = [1, 2];
  const known = new Uint8Array(0x11_0000);
  return (point) => {
    known[point] ||= /[\p{L}\p{N}]/u.test(String.fromCodePoint(point)) ? says : silent;
    return known[point] === says;
  };
}

/** What stands before, between and behind joined stretches. */
function between(places: readonly Stretch[], length: number): Stretch[] {
  let end = 0;
  const gaps = places.map((place) => {
    const gap = { start: end, end: Math.min(place.start, length) };
    end = place.end;
    return gap;
  });
  return [...gaps, { start: end, end: length }].filter((gap) => gap.start < gap.end);
}

/** Without signs that say nothing at either end; nothing where there are no others. */
function trimmed({ start, end }: Stretch, before: Uint32Array): Stretch[] {
  const [none, all] = [before[start], before[end]];
  if (none === all) return [];
  let [first, last] = [start, end];
  while (before[first + 1] === none) first++;
  while (before[last - 1] === all) last--;
  return [{ start: first, end: last }];
}
