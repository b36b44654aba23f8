const wordly = /^[\p{L}\p{N}\p{M}]/u;
const mark = /^\p{M}/u;
// Scripts that write words without spaces between them: wherever one ends, a reader sees no sign of it.
const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a UTF-16 index falls inside a word: between letters, digits and combining marks. */
export function cutsWord(text: string, index: number): boolean {
  const before = pointBefore(text, index);
  const after = pointAt(text, index);
  if (!wordly.test(before) || !wordly.test(after)) return false;
  return mark.test(after) || !(unspaced.test(before) && unspaced.test(after));
}

/** Whether words stand at an index on their own, not as a part of longer words. */
export const standsWhole = (text: string, words: string, index: number): boolean =>
  !cutsWord(text, index) && !cutsWord(text, index + words.length);

const pointAt = (text: string, index: number): string => {
  const point = text.codePointAt(index);
  return point === undefined ? "" : String.fromCodePoint(point);
};

function pointBefore(text: string, index: number): string {
  const pair = index >= 2 ? pointAt(text, index - 2) : "";
  return pair.length === 2 ? pair : text.charAt(index - 1);
}
