// White space other than a space and a line's end, controls, and what has no ink and no width.
const unseenSign = /[[\s\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]--[ \n]]/gv;
/** Nobody reads the names of more. */
const mostNamed = 5;

/** The signs of words that look like a space or like nothing, each named once: `U+00A0`. */
export const unseenSigns = (words: string): string[] =>
  [...new Set(words.match(unseenSign))].slice(0, mostNamed).map(codePointName);

/** `U+00A0`. */
export const codePointName = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
