/** What a sign is to the words around it. */
export const signs = {
  unknown: 0,
  /** Nobody sees it, and it parts nothing: soft hyphens, zero-width signs, marks of direction. */
  nothing: 1,
  softHyphen: 2,
  space: 3,
  /** White space that ends a line. */
  lineEnd: 4,
  /** White space that joins the digits of a number. */
  thinSpace: 5,
  mark: 6,
  letter: 7,
  digit: 8,
  /** A letter of a script that writes no spaces between words. */
  unspaced: 9,
  hyphen: 10,
  /** A dash that parts words, where it is not a hyphen. */
  dash: 11,
  /** Joins letters, and digits: `don't`, `1'200`. */
  apostrophe: 12,
  /** Joins letters alone: `col·lecció`. */
  middle: 13,
  /** Joins the letters of Hebrew abbreviations. */
  doubleQuote: 14,
  /** Joins digits: `2,500`, `3.5`. */
  point: 15,
  pictograph: 16,
  regional: 17,
  joiner: 18,
  other: 19,
} as const;
export type Sign = (typeof signs)[keyof typeof signs];

// Looked at in this order: the first that fits says what a sign is. Scripts without spaces are those whose lines are broken
// by dictionary (UAX #14, class SA), ideographs and kana, and Javanese and Balinese.
const kinds: readonly (readonly [Sign, RegExp])[] = [
  [signs.softHyphen, /^\u00ad/],
  [signs.joiner, /^\u200d/],
  [signs.nothing, /^\p{Default_Ignorable_Code_Point}/u],
  [signs.lineEnd, /^[\n\v\f\r\u0085\u2028\u2029]/],
  [signs.thinSpace, /^[\u00a0\u2007\u2009\u202f]/],
  [signs.space, /^[\s\p{White_Space}]/u],
  [signs.mark, /^[\p{M}\p{Emoji_Modifier}]/u],
  [
    signs.unspaced,
    /^[[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Yi}\p{scx=Tangut}\p{scx=Nushu}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Tai_Le}\p{scx=New_Tai_Lue}\p{scx=Tai_Tham}\p{scx=Tai_Viet}\p{scx=Ahom}\p{scx=Javanese}\p{scx=Balinese}]&&[\p{L}\p{N}]]/v,
  ],
  [signs.digit, /^\p{Nd}/u],
  // Raised digits are marks of footnotes: `trade²`.
  [signs.other, /^[\u00b2\u00b3\u00b9\u2070\u2074-\u2079]/],
  [signs.letter, /^[\p{L}\p{N}]/u],
  [signs.hyphen, /^[-\u2010\u2011\u058a\u05be\ufe63\uff0d]/],
  [signs.dash, /^[\p{Pd}\u2212\u2043]/u],
  [signs.apostrophe, /^['\u2018\u2019\u05f3\uff07]/],
  [signs.doubleQuote, /^["\u201d\u05f4\uff02]/],
  // Middle dots, and what Armenian writes over the vowel that it is about.
  [signs.middle, /^[\u00b7\u2027\u055a-\u055c\u055e\u055f]/],
  [signs.point, /^[.,\u066b\u066c\uff0c\uff0e]/],
  [signs.regional, /^\p{Regional_Indicator}/u],
  [signs.pictograph, /^\p{Extended_Pictographic}/u],
];

/** Tells what a code point is. */
export type SignOf = (point: number) => Sign;

/** Remembers what code points are, as long as texts are looked at together. */
export function signReader(): SignOf {
  const pages: (Uint8Array | undefined)[] = new Array(0x1100);
  return (point) => {
    let page = pages[point >>> 8];
    if (!page) {
      page = new Uint8Array(0x100);
      pages[point >>> 8] = page;
    }
    const known = page[point & 0xff] as Sign;
    if (known) return known;
    const sign = signOf(point);
    page[point & 0xff] = sign;
    return sign;
  };
}

function signOf(point: number): Sign {
  const written = String.fromCodePoint(point);
  return kinds.find(([, pattern]) => pattern.test(written))?.[0] ?? signs.other;
}

export const isSpace = (sign: Sign): boolean => sign >= signs.space && sign <= signs.thinSpace;
/** Whether it is a part of words, by itself. */
export const isWordly = (sign: Sign): boolean => sign >= signs.letter && sign <= signs.unspaced;
/** Whether nobody sees it. */
export const isNothing = (sign: Sign): boolean =>
  sign === signs.nothing || sign === signs.softHyphen || sign === signs.joiner;
