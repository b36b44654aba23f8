import type { Evidence } from "@collegium/domain";

/** A quotation as the W3C's matchers look for it: what stands right before and right behind the words. */
export type Surrounded = Pick<Evidence, "exact" | "prefix" | "suffix">;

/** Code points that are shown on either side, where the writer did not need more to single the words out. */
const usual = 32;
/** What the longest letter of many code points may have: where a cut would part one, it is left out. */
const farthest = 64;

/**
 * Gives quotations of one text their surroundings as the text has them, in whole letters, touching the words. What was recorded may stand
 * apart from them by white space, which the W3C's matchers don't forgive (https://www.w3.org/TR/annotation-model/#text-quote-selector).
 * A quotation that does not stand where it says keeps its own.
 *
 * The text is walked once, for all of them.
 */
export function surroundings(
  text: string,
): (quote: Pick<Evidence, "exact" | "prefix" | "suffix" | "start" | "end">) => Surrounded {
  const indexOf = indices(text);
  const letters = new Intl.Segmenter("und", { granularity: "grapheme" });
  /** The letter that the unit at this place is a part of; nothing behind the end. */
  const letterAt = (of: string, index: number) => letters.segment(of).containing(index);

  return ({ exact, prefix = "", suffix = "", start, end }) => {
    const [from, to] = [indexOf(start), indexOf(end)];
    if (text.slice(from, to) !== exact) return own({ exact, prefix, suffix });
    const [before, behind] = [Math.max(usual, prefix.length), Math.max(usual, suffix.length)];
    const left = text.slice(Math.max(0, from - before - farthest), from).replace(/^[\udc00-\udfff]/, "");
    const right = text.slice(to, to + behind + farthest).replace(/[\ud800-\udbff]$/, "");
    const cut = Math.max(0, left.length - before);
    const parted = letterAt(left, cut);
    const first = parted && parted.index < cut ? parted.index + parted.segment.length : cut;
    const last = letterAt(right, behind)?.index ?? right.length;
    return own({ exact, prefix: left.slice(first), suffix: right.slice(0, last) });
  };
}

/** Nothing is left out of a selector's fields but what says nothing. */
const own = ({ exact, prefix = "", suffix = "" }: Surrounded): Surrounded => ({
  exact,
  ...(prefix !== "" && { prefix }),
  ...(suffix !== "" && { suffix }),
});

/** Code points between two places that are remembered. */
const step = 4096;

/** The UTF-16 index of a code point, found from the nearest place before it that was passed. */
function indices(text: string): (point: number) => number {
  const passed = [0];
  for (let index = 0, point = 0; index < text.length; point++) {
    if (point > 0 && point % step === 0) passed.push(index);
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  }
  return (point) => {
    const near = Math.min(Math.floor(point / step), passed.length - 1);
    let index = passed[near] ?? 0;
    for (let left = point - near * step; left > 0 && index < text.length; left--)
      index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
    return index;
  };
}
