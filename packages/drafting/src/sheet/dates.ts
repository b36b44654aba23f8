import { oncePer } from "@collegium/domain";
import { type Segment, tokensOf } from "@collegium/sheets/language";
import type { Quoted } from "../proposal.ts";
import { quotedTokens } from "./quotations.ts";

/** A date as printed, with what was inferred of it. */
export interface FoundDate {
  /** EDTF. */
  readonly value: string;
  readonly quote: Quoted;
  /** Why it is so, where the words alone don't say it. */
  readonly note?: string;
  /** The words that it follows from beside its own, each with why. */
  readonly from?: readonly { readonly quote: Quoted; readonly note: string }[];
}

interface Printed {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
  readonly lastDay?: number;
  readonly from: number;
  readonly to: number;
}

/** Dates are looked for so far in a sentence, in UTF-16 units, and in so many sentences. */
const farthest = 2_000;
const sentences = 60;
/** So many plans are quoted at most that a year follows from. */
const mostPlans = 2;

/**
 * The date that a text tells of first: of its sentences, then of its headings. A year that is not printed is that of the publication
 * or, of a plan for the next year, the one before; else it is unknown.
 */
export function dateIn(
  segments: readonly Segment[],
  language: string,
  published?: string,
): FoundDate | undefined {
  const first = segments.slice(0, sentences);
  const inSentences = first.filter(({ kind }) => kind !== "heading");
  for (const segment of [...inSentences, ...first]) {
    const words = segment.words.slice(0, farthest);
    const printed = printedIn(words, language)[0];
    if (printed) return dated(printed, segment, segments, published);
  }
  return undefined;
}

function dated(
  { year, month, day, lastDay, from, to }: Printed,
  { words, start }: Segment,
  segments: readonly Segment[],
  published: string | undefined,
): FoundDate {
  const exact = words.slice(from, to);
  const begin = start + [...words.slice(0, from)].length;
  const quote = { exact, start: begin, end: begin + [...exact].length };
  const edtf = (printedYear: string) => {
    const on = (of: number) => `${printedYear}-${two(month)}-${two(of)}`;
    return lastDay === undefined ? on(day) : `${on(day)}/${on(lastDay)}`;
  };
  if (year !== undefined) return { value: edtf(String(year)), quote };
  const publication = yearOfPublication(published, month);
  const isSure = publication !== undefined && !/[?~%X]/.test(published ?? "");
  if (isSure)
    return {
      value: edtf(String(publication)),
      quote,
      note: "The year is not printed: it follows from the publication.",
    };
  const { planned, other } = yearsIn(segments);
  const next = planned[0]?.year;
  if (next !== undefined && month >= 9 && other.length === 0)
    return {
      // Two that say the same of themselves make it certain.
      value: edtf(next - 1 === publication ? String(publication) : `${next - 1}?`),
      quote,
      note: `The year is not printed: late in a year, the text tells of plans from ${next} on.`,
      from: planned
        .filter(({ year, quote }) => year === next && quote)
        .slice(0, mostPlans)
        .map(({ quote }) => ({
          quote: quote as Quoted,
          note: `What is planned from ${next} on was agreed late in a year, so in the year before.`,
        })),
    };
  if (publication !== undefined)
    return {
      value: edtf(`${publication}?`),
      quote,
      note: "The year is not printed: it follows from the publication, whose date is uncertain.",
    };
  const last = other.at(-1);
  if (last !== undefined)
    return {
      value: edtf(`${last}?`),
      quote,
      note: `The year is not printed: ${last} is the last that the text tells of.`,
    };
  return { value: edtf("XXXX"), quote, note: "The year is not printed." };
}

/** The year of a month by a publication behind it. */
function yearOfPublication(published: string | undefined, month: number): number | undefined {
  const [, year, printed] = /^(\d{4})\??(?:-(\d\d))?/.exec(published ?? "") ?? [];
  if (year === undefined) return undefined;
  return Number(year) - (printed !== undefined && Number(printed) < month ? 1 : 0);
}

const two = (number: number): string => String(number).padStart(2, "0");

/** Years that a text tells of, ascending: those that plans and programmes are for, and others. */
function yearsIn(segments: readonly Segment[]): { readonly planned: Plan[]; readonly other: number[] } {
  const planned: Plan[] = [];
  const other: number[] = [];
  for (const { words, start, kind } of segments.slice(0, sentences))
    for (const { 0: year, index } of words.slice(0, farthest).matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)) {
      const around = words.slice(Math.max(0, index - 60), index + 60);
      if (!plans.test(around)) other.push(Number(year));
      else
        planned.push({
          year: Number(year),
          quote: kind === "heading" ? undefined : planAt(words, start, index),
        });
    }
  return { planned: planned.sort((a, b) => a.year - b.year), other: other.sort((a, b) => a - b) };
}

interface Plan {
  readonly year: number;
  /** The plan's name with its year, as far as one stands beside the other. */
  readonly quote: Quoted | undefined;
}

const plans = /plan|program|план|программ/iu;
/** So many words stand at most between a plan's word and its year. */
const nearPlan = 6;

function planAt(words: string, start: number, index: number): Quoted | undefined {
  const tokens = tokensOf(words);
  const year = tokens.findIndex(({ from, to }) => from <= index && index < to);
  if (year < 0) return undefined;
  const distances = tokens.flatMap(({ folded }, at) =>
    plans.test(folded) && Math.abs(at - year) <= nearPlan ? [at] : [],
  );
  const [plan] = distances.sort((a, b) => Math.abs(a - year) - Math.abs(b - year));
  if (plan === undefined) return undefined;
  return quotedTokens(words, start, tokens, Math.max(0, Math.min(plan, year) - 1), Math.max(plan, year) + 1);
}

/** How dates are printed in a language, with the names of its months: by language, for to make them takes long. */
const printedForms = oncePer((language: string) => {
  const names = monthsOf(language);
  const month = [...names.keys()].sort((a, b) => b.length - a.length).join("|");
  const year = String.raw`(?<year>(?:19|20)\d\d)`;
  const days = String.raw`(?<day>[0-3]?\d)(?:st|nd|rd|th|º|er)?(?:\s?(?:[-–—]|and|to|и|et|y|al?)\s?(?<last>[0-3]?\d)(?:st|nd|rd|th)?)?`;
  const edge = String.raw`(?<![\p{L}\p{N}])`;
  const patterns = [
    new RegExp(`${edge}(?<month>${month})\\.?\\s+${days}(?!\\d)(?:,?\\s+${year}(?!\\d))?`, "giu"),
    new RegExp(
      `${edge}${days}\\s+(?:of\\s+|de\\s+)?(?<month>${month})(?![\\p{L}])(?:,?\\s+(?:de\\s+)?${year}(?!\\d))?`,
      "giu",
    ),
    new RegExp(`${edge}(?<day>[0-3]?\\d)[./-](?<number>[01]?\\d)[./-]${year}(?!\\d)`, "gu"),
    new RegExp(`${edge}${year}-(?<number>[01]\\d)-(?<day>[0-3]\\d)(?!\\d)`, "gu"),
  ];
  return { names, patterns };
});

function printedIn(words: string, language: string): Printed[] {
  const { names, patterns } = printedForms(language);
  const found = patterns.flatMap((pattern) =>
    [...words.matchAll(pattern)].flatMap((match) => read(match, names)),
  );
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}

function read(match: RegExpExecArray, names: ReadonlyMap<string, number>): Printed[] {
  const groups = match.groups ?? {};
  const month = groups.number ? Number(groups.number) : names.get((groups.month ?? "").toLowerCase());
  const day = Number(groups.day);
  const lastDay = groups.last ? Number(groups.last) : undefined;
  const isDay = (of: number) =>
    of >= 1 && of <= 28 + (month === 2 ? 1 : [4, 6, 9, 11].includes(month ?? 0) ? 2 : 3);
  if (month === undefined || month < 1 || month > 12 || !isDay(day)) return [];
  return [
    {
      ...(groups.year && { year: Number(groups.year) }),
      month,
      day,
      ...(lastDay !== undefined && lastDay > day && isDay(lastDay) && { lastDay }),
      from: match.index,
      to: match.index + match[0].length,
    },
  ];
}

/** Names of the months as dates print them, in small letters; short ones too. */
function monthsOf(language: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const width of ["long", "short"] as const) {
    const format = new Intl.DateTimeFormat(language, { day: "numeric", month: width, timeZone: "UTC" });
    for (let month = 1; month <= 12; month++) {
      const part = format.formatToParts(Date.UTC(2001, month - 1, 1)).find(({ type }) => type === "month");
      const name = part?.value.toLowerCase().replace(/\.$/, "");
      if (name && !names.has(name)) names.set(name, month);
    }
  }
  return names;
}
