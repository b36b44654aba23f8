import { isNothing, isSpace, isWordly, type Sign, type SignOf, signs } from "./signs.ts";
import { type InTurns, inPieces, signsInTurn } from "./turns.ts";

/** Tells whether a UTF-16 index of a text is inside a word. */
export type CutsWord = (index: number) => boolean;

const hebrew = /\p{Script=Hebrew}/u;

/**
 * Where words would be cut. A word is letters, digits and combining marks in a row, whatever is not seen between them (soft
 * hyphens, zero-width signs), and
 *
 * - what a hyphen joins: `non-proliferation`, also at a line's end; dashes (`–`, `—`) part;
 * - letters joined by an apostrophe (`don't`, `об’єкт`), by a middle dot, or in Hebrew by a double quote;
 * - digits joined by a point, a comma, an apostrophe, or a space that does not break (U+00A0, U+202F, U+2007, U+2009): `2,500`.
 *
 * Scripts that write no spaces between words may be parted anywhere, but not before a mark. The signs of one emoji or flag
 * are not parted either. The text is looked at once, whatever is asked of it.
 */
export function wordEdges(text: string, signOf: SignOf): CutsWord {
  const { upTo, cuts } = readingEdges(text, signOf);
  upTo(text.length);
  return cuts;
}

/** As `wordEdges`, in pieces between which others may have their turn. */
export function* wordEdgesInTurns(text: string, signOf: SignOf, piece = signsInTurn): InTurns<CutsWord> {
  const { upTo, cuts } = readingEdges(text, signOf);
  yield* inPieces(text.length, upTo, piece);
  return cuts;
}

/** Looks at a text from its beginning up to one place after another. */
function readingEdges(text: string, signOf: SignOf): { upTo(end: number): void; readonly cuts: CutsWord } {
  const inside = new Uint8Array(text.length + 1);
  // The last sign that is seen, or the last of a word where only one link stands behind it; and what may join it to a next one.
  let last = signs.lineEnd as Sign;
  let lastPoint = 0;
  let link = signs.unknown as Sign;
  let isSpaced = false;
  let endsLine = false;
  // The first index of which it is not yet known whether it is inside; and which signs that nobody sees came last.
  let open = 1;
  let unseen = signs.unknown as Sign;
  let flags = 0;

  const goOn = (sign: Sign, point: number, index: number) => {
    last = sign;
    lastPoint = point;
    open = index + 1;
    link = signs.unknown;
    isSpaced = false;
    endsLine = false;
    unseen = signs.unknown;
  };
  const bind = (index: number) => {
    for (let i = open; i <= index; i++) inside[i] = 1;
    open = index + 1;
  };

  let next = 0;
  const upTo = (end: number): void => {
    let i = next;
    for (; i < end; i++) {
      const at = i;
      let point = text.charCodeAt(i);
      if (point >= 0xd800 && point <= 0xdbff) {
        point = text.codePointAt(i) as number;
        inside[++i] = 1;
      }
      const sign = signOf(point);
      // Most of a text is this.
      if (sign === last && (sign === signs.letter || sign === signs.digit) && link === signs.unknown) {
        bind(at);
        lastPoint = point;
        unseen = signs.unknown;
      } else if (isNothing(sign)) unseen = sign;
      else if (sign === signs.mark) {
        if (link === signs.unknown && last !== signs.lineEnd) bind(at);
        else if (link !== signs.unknown && !endsLine) inside[at] = 1;
      } else if (isWordly(sign)) {
        if (joins(link, last, lastPoint, sign, point, endsLine || !isSpaced)) bind(at);
        goOn(sign, point, at);
        flags = 0;
      } else if (!isWordly(last) || link !== signs.unknown || !isLink(sign)) {
        const isAside = link === signs.unknown;
        if (isAside && unseen === signs.joiner && sign === signs.pictograph) bind(at);
        flags = isAside && sign === signs.regional ? flags + 1 : 0;
        if (flags > 0 && flags % 2 === 0) bind(at);
        const isHyphen = link === signs.hyphen || link === signs.softHyphen;
        if (isHyphen && isSpace(sign)) {
          isSpaced = true;
          endsLine ||= sign === signs.lineEnd;
        } else goOn(sign, point, at);
      } else {
        isSpaced = unseen === signs.softHyphen && (sign === signs.space || sign === signs.lineEnd);
        link = isSpaced ? signs.softHyphen : sign;
        endsLine = sign === signs.lineEnd;
      }
    }
    next = i;
  };
  return { upTo, cuts: (index) => inside[index] === 1 };
}

/** Whether it may join words, or may stand behind a hyphen that does. */
const isLink = (sign: Sign): boolean => isSpace(sign) || (sign >= signs.hyphen && sign <= signs.point);

/** Whether what stands before and after a link is one word; a hyphen is `close` but where white space within the line follows it. */
function joins(
  link: Sign,
  before: Sign,
  beforePoint: number,
  after: Sign,
  afterPoint: number,
  isClose: boolean,
): boolean {
  if (!isWordly(before) || before === signs.unspaced || after === signs.unspaced) return false;
  const digits = before === signs.digit && after === signs.digit;
  const letters = before === signs.letter && after === signs.letter;
  switch (link) {
    case signs.unknown:
      return true;
    case signs.hyphen:
    case signs.softHyphen:
      return isClose;
    case signs.apostrophe:
      return digits || letters;
    case signs.middle:
      return letters;
    case signs.doubleQuote:
      return hebrew.test(String.fromCodePoint(beforePoint)) && hebrew.test(String.fromCodePoint(afterPoint));
    case signs.point:
    case signs.thinSpace:
      return digits;
    default:
      return false;
  }
}
