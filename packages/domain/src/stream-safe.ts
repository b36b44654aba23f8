/** The most combining marks in a row (UAX #15, section 13: Stream-Safe Text Format). */
const maxMarks = 30;

/**
 * Where a text (UTF-16 index) has more than 30 combining marks in a row, counted as the Stream-Safe Text Format does:
 * non-starters after NFKD (https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format); undefined where it has not.
 * No language writes so, and putting such marks in order takes minutes: to be asked before a string is normalised.
 * Its own work grows with the text alone.
 */
export function marksInARow(text: string): number | undefined {
  // None becomes more than two.
  if (text.length <= maxMarks / 2) return undefined;
  const kindOf = kinds();
  // Non-starters in a row, the code point before them, and how long there was nothing but what NFC may join.
  let [marks, base, joined, joining] = [0, 0, 0, false];
  for (let at = 0; at < text.length; at++) {
    let point = text.charCodeAt(at);
    if (point < firstMark) {
      [marks, base, joined, joining] = [0, point, 0, false];
      continue;
    }
    const start = at;
    if (point >= 0xd800 && point < 0xdc00) point = text.codePointAt(at) ?? point;
    if (point > 0xffff) at++;
    const { nonStarters, joins, grows } = kindOf(point);
    if (nonStarters === 0) base = point;
    marks = nonStarters === 0 ? 0 : marks + nonStarters;
    joined = joins ? joined + 1 : 0;
    joining = joins && (joining || grows);
    if (marks > maxMarks - mostOfBase && marks + trailing(base) > maxMarks) return start;
    if (joining && joined > maxMarks) return start;
  }
  return undefined;
}

/** What an editor is told who sends such a text. */
export const tooManyMarks = `has more than ${maxMarks} combining marks in a row: no language writes so (UAX #15, Stream-Safe Text Format)`;

/**
 * Whether a text is in NFC, in time that grows with the text alone: where there are too many marks in a row, any two of
 * them are looked at first, and what is left is in order.
 */
export const isNfc = (text: string): boolean =>
  (marksInARow(text) === undefined || pairsInNfc(text)) && text.normalize("NFC") === text;

// Necessary: whatever stands side by side in a text in NFC is in NFC by itself.
function pairsInNfc(text: string): boolean {
  const known = new Map<string, boolean>();
  let before = "";
  for (const point of text) {
    const pair = mark.test(before) || mark.test(point) ? before + point : "";
    const isNormal = known.get(pair) ?? pair.normalize("NFC") === pair;
    if (!isNormal) return false;
    known.set(pair, isNormal);
    before = point;
  }
  return true;
}

/** What a code point does to the row that it stands in. */
interface Kind {
  /** How many non-starters it becomes where it becomes nothing else; 0 where it begins anew. */
  readonly nonStarters: number;
  /** NFC may join it to what stands before it. */
  readonly joins: boolean;
  /** Joined, it may be joined with again. */
  readonly grows: boolean;
}

// All that NFKD leaves without a base, or NFC may join: marks, the half-width marks of Katakana, Hangul's vowels and finals.
const mark = /[\p{M}\uFF9E\uFF9F\u1160-\u11FF\u{16D67}\u{16D68}]/u;
const firstMark = 0x300;
// To the annex these are no marks, but a row of them takes NFC a time that grows with its square, as marks out of order do.
const growing = /[\u{113B8}\u{113C2}\u{113C5}\u{113C7}-\u{113C9}\u{1611E}-\u{16129}\u{16D67}\u{16D68}]/u;
const noMark: Kind = { nonStarters: 0, joins: false, grows: false };

/** Each code point is looked at once: a text has a million marks, but only hundreds of different ones. */
function kinds(): (point: number) => Kind {
  const known = new Map<number, Kind>();
  return (point) => {
    const found = known.get(point) ?? kind(String.fromCodePoint(point));
    known.set(point, found);
    return found;
  };
}

function kind(point: string): Kind {
  if (!mark.test(point)) return noMark;
  const parts = [...point.normalize("NFKD")];
  return {
    nonStarters: parts.every(isNonStarter) ? parts.length : 0,
    joins: true,
    grows: growing.test(point),
  };
}

/** A base brings at most so many non-starters of its own (U+1F82). */
const mostOfBase = 3;

/** How many non-starters a code point ends with after NFKD. */
function trailing(point: number): number {
  const parts = [...String.fromCodePoint(point).normalize("NFKD")];
  return parts.length - 1 - parts.findLastIndex((part) => !isNonStarter(part));
}

/**
 * Whether a code point has a combining class, which JavaScript does not tell: only such ones change places. U+0345 has
 * the highest class (240), U+0334 the lowest (1); whatever has one moves before the first or behind the second.
 */
const isNonStarter = (point: string): boolean =>
  `\u0345${point}`.normalize("NFD") !== `\u0345${point}` ||
  `${point}\u0334`.normalize("NFD") !== `${point}\u0334`;
