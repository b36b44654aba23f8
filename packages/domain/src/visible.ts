// Letters, digits, punctuation and symbols, but for those without ink: fillers and tags (Default_Ignorable_Code_Point),
// the blanks of Braille and of hieroglyphs, a note without a head, and what stands for an object that is not there.
const ink =
  /[[\p{L}\p{N}\p{P}\p{S}]--[\p{Default_Ignorable_Code_Point}\u2800\uFFFC\u{1D159}\u{13441}\u{13442}]]/v;

/** Whether a reader sees anything of a string: marks without a base, spaces, joiners and fillers alone are nothing. */
export const isVisible = (value: string): boolean => ink.test(value);
