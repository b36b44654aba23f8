import { pointsBefore } from "@collegium/domain";

/** A stretch of a text in which words are looked for together. */
export interface Stretch {
  /** Code points of the text before it. */
  readonly start: number;
  readonly text: string;
}

/** So many characters a stretch has at most, that finding a word in one and showing it costs little however long the text is. */
const longest = 2_000;

/** The paragraphs of a text; long ones in pieces that end with a sentence, or at least with a word. */
export function stretchesOf(text: string): Stretch[] {
  const points = pointsBefore(text);
  const found: Stretch[] = [];
  for (const { 0: paragraph, index } of text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g)) {
    for (let from = 0; from < paragraph.length; ) {
      const to = from + endOf(paragraph.slice(from, from + longest + 1));
      const piece = paragraph.slice(from, to);
      if (piece.trim() !== "") found.push({ start: points(index + from), text: piece });
      from = to;
    }
  }
  return found;
}

function endOf(piece: string): number {
  if (piece.length <= longest) return piece.length;
  const within = piece.slice(0, longest);
  const sentence = Math.max(...[". ", "! ", "? ", ".\n", "。"].map((end) => within.lastIndexOf(end)));
  if (sentence > 0) return sentence + 1;
  const space = Math.max(within.lastIndexOf(" "), within.lastIndexOf("\n"));
  if (space > 0) return space + 1;
  const half = within.charCodeAt(longest - 1);
  return half >= 0xd800 && half <= 0xdbff ? longest - 1 : longest;
}
