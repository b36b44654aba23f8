import { type Segment, tokensOf } from "@collegium/sheets/language";
import type { Quoted } from "../proposal.ts";
import { type Quotation, type Quoter, quotedTokens } from "./quotations.ts";

/** So many words are taken in at most on each side. */
const mostWords = 6;

/**
 * A quotation of words, or where the register would not find them alone, such as "July 1", of these with as few as need be of those around them in
 * their sentence: first of what stands before, as "on" does.
 */
export function widened(quote: Quoter, segments: readonly Segment[], quoted: Quoted): Quotation | undefined {
  const alone = quote(quoted);
  if (alone !== undefined) return alone;
  const segment = segments.find(({ start, end }) => start <= quoted.start && quoted.end <= end);
  if (!segment) return undefined;
  const { words, start } = segment;
  const tokens = tokensOf(words);
  const begin = [...words].slice(0, quoted.start - start).join("").length;
  const end = begin + quoted.exact.length;
  let first = tokens.findIndex(({ to }) => to > begin);
  let last = tokens.findLastIndex(({ from }) => from < end);
  if (first < 0 || last < first) return undefined;
  for (let round = 0; round < 2 * mostWords; round++) {
    if (first === 0 && last === tokens.length - 1) return undefined;
    const isBefore = round % 2 === 0 ? first > 0 : last === tokens.length - 1;
    if (isBefore) first--;
    else last++;
    const found = quote(quotedTokens(words, start, tokens, first, last + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}
