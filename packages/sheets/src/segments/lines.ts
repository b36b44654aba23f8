import type { Stretch } from "@collegium/domain";

interface Line extends Stretch {
  readonly words: string;
  /** Whether an empty line stands before it. */
  readonly apart: boolean;
}

/** An item of a list by the sign before it: a bullet, or a number or letter with a bracket or a point behind it. */
const bullet = /^(?:[•●▪■◦‣⁃∙·*○◆➢➤✓]|[-–—](?=\s)|\(?(?:\d{1,2}|[a-zа-яё])[.)](?=\s))\s*/iu;
const endsSentence = /[.!?…。؟।][\p{Pf}\p{Pe}"'”’»]*\s*(?:\[\d+\])?$/u;
const endsOpen = /[:;]$/u;
const beginsSmall = /^[\p{Pi}\p{Ps}"'“‘«]*\p{Ll}/u;

/** So long is a line at least that is broken for want of room, next to the longest that are. */
const nearlyFull = 0.75;
/** No column is so narrow: what ends there is a heading, or a link. */
const narrowest = 30;
/** No page is so wide; a longer line was not broken. */
const widest = 130;
/** Of a text whose lines were broken for want of room, so many at least end no sentence; what a web page has of titles and links are fewer. */
const brokenShare = 0.4;

export const isItem = (words: string): boolean => bullet.test(words);

/** Where the words of a block begin: behind its bullet. */
export const afterBullet = (words: string): number => bullet.exec(words)?.[0].length ?? 0;

/** So much of a line is looked at for how it ends. */
const tail = 40;

/** Whether words end as a sentence does. */
export const isClosed = (words: string): boolean =>
  endsSentence.test(words.slice(-tail)) || endsOpen.test(words);

/**
 * The blocks of a text: a paragraph, a heading, an item of a list, a link of a menu. A text's lines may be paragraphs, or
 * be broken wherever there was no more room, as scans are, often with empty lines in between: these are joined again.
 * Laws: blocks are in order and apart; they begin and end with what is no white space, and all that isn't is in one.
 */
export function blocks(text: string): Stretch[] {
  const lines = linesOf(text);
  const widths = [roomOf(lines, false), roomOf(lines, true)] as const;
  const found: { from: number; to: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const last = found.at(-1);
    if (before && last && goesOn(before, line, widths[line.apart ? 1 : 0])) last.to = line.to;
    else found.push({ from: line.from, to: line.to });
  }
  return found;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let apart = false;
  for (let start = 0; start < text.length; ) {
    const end = endOfLine(text, start);
    const raw = text.slice(start, end);
    const words = raw.trim();
    if (words !== "") {
      const from = start + raw.length - raw.trimStart().length;
      lines.push({ from, to: from + words.length, words, apart });
    }
    apart = words === "";
    start = end + 1;
  }
  return lines;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.length : end;
}

/** How long lines are that were broken for want of room, where enough are: those with an empty line behind, or those without. */
function roomOf(lines: readonly Line[], apart: boolean): number | undefined {
  const followed = lines.filter((_, index) => lines[index + 1]?.apart === apart);
  const broken = followed.filter(({ words }) => !isClosed(words) && words.length <= widest);
  if (broken.length < 3 || broken.length < brokenShare * followed.length) return undefined;
  // Many headings above long paragraphs are no broken lines.
  if (lettersOf(broken) < brokenShare * lettersOf(followed)) return undefined;
  const lengths = broken.map(({ words }) => words.length).sort((a, b) => a - b);
  const room = lengths[Math.floor(lengths.length * 0.9)];
  return room !== undefined && room >= narrowest ? room : undefined;
}

const lettersOf = (lines: readonly Line[]): number =>
  lines.reduce((letters, { words }) => letters + words.length, 0);

/** Whether a line only goes on with what the line before it began. */
function goesOn({ words: before }: Line, { words, apart }: Line, room: number | undefined): boolean {
  if (isItem(words) || isClosed(before)) return false;
  const isFull = room !== undefined && before.length >= nearlyFull * room && before.length <= widest;
  return beginsSmall.test(words) ? !apart || isFull || before.length > widest / 2 : isFull;
}
