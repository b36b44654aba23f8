import { type Abbreviations, abbreviationsOf } from "./abbreviations.ts";

/** A stretch of a text; UTF-16 indices, end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Splits words into sentences; indices are within the words. */
export type Sentences = (words: string) => Stretch[];

/** The last word before a point, with the points of what is shortened in parts (U.S., т.е.), and whether a number stands before it. */
const lastWord =
  /(?:^|[^\p{L}\p{N}])(\d[\d.,]*\s+)?((?:[\p{L}\p{N}-]{1,12}\.){0,6}[\p{L}\p{N}№°-]{1,12})\.\s*$/u;
const initials = /^\p{Lu}\p{L}?(?:\.\p{L}{1,2})*$/u;
const firstWord = /^[\p{L}\p{N}]+/u;
/** What may end a sentence, and something behind it: most lines of a list have none, and cost little then. */
const endsWithin = /[\p{Sentence_Terminal}\r\u0085\u2028\u2029]./su;
/** So far before a sentence's end its last word is looked for. */
const tail = 60;
/** No quotation is longer: a mark that nobody closes joins no more than this. */
const longestQuotation = 5_000;

/**
 * Sentences as Unicode has them (UAX #29), but for two things that it can't know: an abbreviation or initial ends none,
 * and what stands inside of quotation marks is no sentence of its own.
 * Laws: sentences are in order and apart; they begin and end with what is no white space, and all that isn't is in one.
 */
export function sentencesIn(language: string): Sentences {
  const segmenter = new Intl.Segmenter(supported(language), { granularity: "sentence" });
  const known = abbreviationsOf(language);
  return (words) => {
    const found: Stretch[] = [];
    if (!endsWithin.test(words)) {
      push(found, words, 0, words.length);
      return found;
    }
    let from = 0;
    let open = 0;
    for (const { segment, index } of segmenter.segment(words)) {
      const to = index + segment.length;
      open = Math.max(0, open + opened(segment));
      const isWhole =
        (open === 0 || to - from > longestQuotation) &&
        !isShortened(segment, words.slice(to, to + tail), known);
      if (!isWhole && to < words.length) continue;
      push(found, words, from, to);
      from = to;
      open = 0;
    }
    return found;
  };
}

const supported = (language: string): string =>
  Intl.Segmenter.supportedLocalesOf([language]).length > 0 ? language : "en";

function push(found: Stretch[], words: string, from: number, to: number): void {
  const part = words.slice(from, to);
  const trimmed = part.trim();
  if (trimmed === "") return;
  const start = from + part.length - part.trimStart().length;
  found.push({ from: start, to: start + trimmed.length });
}

/** Opening marks less closing ones. Straight marks say nothing of themselves; a curly one in the middle of a word is an apostrophe. */
function opened(segment: string): number {
  let open = 0;
  for (const mark of segment.match(/[“„«»”]/g) ?? []) open += mark === "”" || mark === "»" ? -1 : 1;
  return open;
}

function isShortened(segment: string, next: string, known: Abbreviations): boolean {
  const [, number, word] = lastWord.exec(segment.slice(-tail)) ?? [];
  if (word === undefined) return false;
  const short = word.toLowerCase();
  const first = firstWord.exec(next)?.[0].toLowerCase() ?? "";
  if (known.titles.has(short)) return true;
  if (known.numbered.has(short)) return /^(?:\d|[ivxlc]+$)/.test(first);
  if (known.units.has(short)) return number === undefined;
  return initials.test(word.slice(word.lastIndexOf("-") + 1)) && !known.openers.has(first);
}
