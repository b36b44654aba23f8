import { wordCuts } from "@collegium/domain";
import type { Segment } from "@collegium/sheets/language";
import { unitsOf } from "./quotations.ts";

/** As a sheet sets words aside: furniture of the page, or what is named by the key. */
export type WrittenAside = string | { readonly heading: string };

/** A sheet sets no more aside, and nothing longer. */
const most = 60;
const longest = 500;

/**
 * What claims nothing: titles and dates above the text, and what the page has around it. Only what stands once in the text
 * can be set aside by its words alone.
 */
export function asideIn(text: string, segments: readonly Segment[]): WrittenAside[] {
  const last = segments.findLastIndex(({ kind }) => kind !== "heading");
  const units = unitsOf(text);
  const cuts = wordCuts(text);
  const isAlone = ({ words, start }: Segment): boolean => {
    const at = units(start);
    const isWhole = !cuts(at) && !cuts(at + words.length) && words.isWellFormed();
    return isWhole && text.indexOf(words) === at && text.indexOf(words, at + 1) < 0;
  };
  return segments
    .map((one, index) => ({ ...one, isBehind: index > last }))
    .filter(({ kind, words }) => kind === "heading" && words.length <= longest && isPlain(words))
    .slice(0, most)
    .filter(isAlone)
    .map(({ words, isBehind }) => (isBehind || /[:：]$/u.test(words) ? words : { heading: words }));
}

/** One line of words without the signs that shorten or mark a quotation. */
const isPlain = (words: string): boolean =>
  /\p{L}|\p{N}/u.test(words) && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}_*…]|\.\.\.|\s\s/u.test(words);
