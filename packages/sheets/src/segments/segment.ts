import { sentencesIn } from "@collegium/domain";
import { afterBullet, blocks, isClosed, isItem } from "./lines.ts";

/** A sentence of a text, or what stands there like one. */
export interface Segment {
  /**
   * `sentence`; `item` of a list, which belongs to the verb before the list; `heading`, which is a block of its own that
   * ends no sentence: a title, a date, a link of the page around.
   */
  readonly kind: "sentence" | "item" | "heading";
  /** Positions in the text, in code points, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The text's own signs between them, line feeds too. */
  readonly words: string;
}

/**
 * Cuts a text into its sentences, and touches none of its signs.
 * Laws: segments are in order and apart; between them, before the first and behind the last is white space, and the bullets
 * of lists; none begins or ends with white space. Takes time in proportion to the text.
 */
export function segment(text: string, language: string): Segment[] {
  const sentences = sentencesIn(language);
  const found: Segment[] = [];
  const point = pointsIn(text);
  const all = blocks(text);
  for (const [place, { from, to }] of all.entries()) {
    const block = text.slice(from, to);
    const begin = isItem(block) ? afterBullet(block) : 0;
    const next = all[place + 1];
    const isHeading =
      begin === 0 && (!isClosed(block) || isLabel(block, next ? text.slice(next.from, next.to) : ""));
    // A line's end is no sentence's: Unicode takes it for one, so it sees a space.
    const parts = sentences(block.slice(begin).replaceAll("\n", " "));
    for (const [index, part] of parts.entries()) {
      const [start, end] = [from + begin + part.from, from + begin + part.to];
      const kind = begin > 0 ? "item" : isHeading && index === parts.length - 1 ? "heading" : "sentence";
      found.push({ kind, start: point(start), end: point(end), words: text.slice(start, end) });
    }
  }
  return found;
}

/** "Begin text:" stands over something, "The sides agreed:" before the items of a list. */
const isLabel = (block: string, next: string): boolean =>
  block.length < 100 && /^(?:\S+\s+){0,3}\S+:$/u.test(block) && !isItem(next) && !/^\p{Ll}/u.test(next);

/** Code points before a UTF-16 index, asked for in ascending order. */
function pointsIn(text: string): (index: number) => number {
  let at = 0;
  let points = 0;
  return (index) => {
    for (; at < index; points++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    return points;
  };
}
