import { wordCuts } from "@collegium/domain";
import type { Token } from "@collegium/sheets/language";
import type { Quoted } from "../proposal.ts";

/** A quotation as a sheet has it: words alone where they stand once in the text, or with what stands before them. */
export type Quotation = string | { readonly exact: string; readonly prefix: string };

/** Makes quotations that the register will find, or says that it can't: where words stand too often alike. */
export type Quoter = (quoted: Quoted) => Quotation | undefined;

/** By so many signs words are looked up; so many places that begin alike are compared at most. */
const keyLength = 8;
const mostPlaces = 200;
/** No quotation is longer, and no prefix: the register's limits, in UTF-16 units. */
const longestQuotation = 10_000;
const prefixes = [40, 120, 480];

/** Quotations of a text. Takes time in proportion to the text once, and to each quotation. */
export function quotationsOf(text: string): Quoter {
  const units = unitsOf(text);
  let places: ReadonlyMap<string, number[]> | undefined;
  let cuts: ReturnType<typeof wordCuts> | undefined;
  return ({ exact, start }) => {
    // What is so short says too little to be a quotation.
    if (
      exact.length < keyLength ||
      exact.length > longestQuotation ||
      exact.includes("\0") ||
      !exact.isWellFormed()
    )
      return undefined;
    places ??= placesIn(text);
    cuts ??= wordCuts(text);
    const at = units(start);
    // Where a hyphen at a line's end, or one that nobody sees, joins it to what stands beside.
    if (cuts(at) || cuts(at + exact.length)) return undefined;
    const others = (places.get(exact.slice(0, keyLength)) ?? []).filter((place) => place !== at);
    if (others.length > mostPlaces) return undefined;
    const alike = others.filter((place) => text.startsWith(exact, place));
    if (alike.length === 0) return exact;
    // The register looks for what stands before but for white space between.
    const before = text.slice(0, at).trimEnd();
    const othersBefore = alike.map((place) => text.slice(0, place).trimEnd());
    for (const length of prefixes) {
      const prefix = wellFormed(before.slice(-length)).trimStart();
      const isAlone = othersBefore.every((words) => !words.endsWith(prefix));
      if (prefix !== "" && !prefix.includes("\0") && isAlone) return { exact, prefix };
    }
    return undefined;
  };
}

const wellFormed = (words: string): string => (/^[\udc00-\udfff]/.test(words) ? words.slice(1) : words);

/** Where words begin, by the signs that follow. */
function placesIn(text: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}]|[^\p{L}\p{N}\p{M}\s]/gu)) {
    const key = text.slice(index, index + keyLength);
    const all = places.get(key);
    // One more than are compared says that they are too many.
    if (!all) places.set(key, [index]);
    else if (all.length <= mostPlaces + 1) all.push(index);
  }
  return places;
}

/** The UTF-16 index of a code point. */
export function unitsOf(text: string): (point: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (point) => point;
  let starts: number[] | undefined;
  return (point) => {
    starts ??= startsOf(text);
    return starts[point] ?? text.length;
  };
}

function startsOf(text: string): number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) starts.push(at);
  return starts;
}

/** The words of a sentence between two of its tokens, as they stand in the text. */
export function quotedTokens(
  words: string,
  start: number,
  tokens: readonly Token[],
  from: number,
  to: number,
): Quoted {
  const begin = tokens[from]?.from ?? 0;
  const exact = words.slice(begin, tokens[to - 1]?.to ?? words.length);
  const first = start + [...words.slice(0, begin)].length;
  return { exact, start: first, end: first + [...exact].length };
}
