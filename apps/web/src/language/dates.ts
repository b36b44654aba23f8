import { parseEdtf } from "@collegium/domain";
import { type Language, type Spoken, spoken } from "./language.ts";

/** A date as documents hold it: as written, and the days that it can mean. */
export interface Datum {
  readonly edtf: string;
  readonly earliest: string;
  readonly latest: string;
  readonly uncertain?: true | undefined;
  readonly approximate?: true | undefined;
}

interface Words {
  /** How sure a date is. */
  readonly uncertain: string;
  readonly approximate: string;
  readonly from: (from: string, to: string) => string;
  readonly since: (from: string) => string;
  readonly until: (to: string) => string;
  readonly oneOf: (from: string, to: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly seasons: readonly [string, string, string, string];
  readonly decade: (year: string) => string;
}

const words = spoken<Words>({
  en: {
    uncertain: "uncertain",
    approximate: "about",
    from: (from, to) => `${from} to ${to}`,
    since: (from) => `since ${from}`,
    until: (to) => `until ${to}`,
    oneOf: (from, to) => `one of the days from ${from} to ${to}`,
    between: (from, to) => `between ${from} and ${to}`,
    seasons: ["spring", "summer", "autumn", "winter"],
    decade: (year) => `${year}s`,
  },
  ru: {
    uncertain: "под вопросом",
    approximate: "приблизительно",
    from: (from, to) => `${from} – ${to}`,
    since: (from) => `с ${from}`,
    until: (to) => `до ${to}`,
    oneOf: (from, to) => `один из дней: ${from} – ${to}`,
    between: (from, to) => `между ${from} и ${to}`,
    seasons: ["весна", "лето", "осень", "зима"],
    decade: (year) => `${year}-е`,
  },
});

const format = (language: Language, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { timeZone: "UTC", ...options });
const formats = (language: Language) => ({
  day: format(language, { day: "numeric", month: "long", year: "numeric" }),
  time: format(language, {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }),
});
const known: Spoken<ReturnType<typeof formats>> = { en: formats("en"), ru: formats("ru") };
const months: Spoken<Intl.DateTimeFormat> = {
  en: format("en", { month: "long" }),
  ru: format("ru", { month: "long" }),
};

const at = (text: string): Date => new Date(`${text}${text.includes("T") ? "" : "T00:00:00Z"}`);

/** “25 November 2009”, “25 ноября 2009 года”: a day, or the day of a time. */
export const dayInWords = (language: Language, day: string): string =>
  inFull(known[language].day.format(at(day.slice(0, 10))));

/** A time to the minute, in UTC. */
const timeInWords = (language: Language, time: string): string =>
  inFull(known[language].time.format(at(time)));

/** Russian dates with their year's word in full: the full stop of “г.” and that of a sentence would stand side by side. */
const inFull = (date: string): string => date.replace("г.", "года");

/** A date in words, as sure as it is and no surer: “November 2009 (uncertain)”, “2010 to 2011”. */
export function dateInWords(
  language: Language,
  { edtf, earliest, latest, uncertain, approximate }: Datum,
): string {
  const { [language]: say } = words;
  const bare = edtf.replace(/[?~%]/g, "");
  const said = approximate
    ? `${say.approximate} ${plainDate(language, bare, earliest, latest)}`
    : plainDate(language, bare, earliest, latest);
  return uncertain ? `${said} (${say.uncertain})` : said;
}

/** The same of a date as it is written (EDTF, or a time). */
export function edtfInWords(language: Language, written: string): string {
  const date = parseEdtf(written);
  if (!date) return written;
  return dateInWords(language, {
    ...date,
    uncertain: date.uncertain || undefined,
    approximate: date.approximate || undefined,
  });
}

function plainDate(language: Language, edtf: string, earliest: string, latest: string): string {
  const { [language]: say } = words;
  const simple = simpleDate(language, edtf);
  if (simple !== undefined) return simple;
  if (/^\d{4}-\d\d-\d\dT/.test(edtf)) return timeInWords(language, edtf);
  if (/^\d{3}X$/.test(edtf)) return say.decade(`${edtf.slice(0, 3)}0`);
  const [from = "", to] = edtf.split("/");
  if (to !== undefined) {
    const [begins, ends] = [simpleDate(language, from), simpleDate(language, to)];
    if (begins !== undefined && ends !== undefined) return begins === ends ? begins : say.from(begins, ends);
    if (begins !== undefined && (to === "" || to === "..")) return say.since(begins);
    if (ends !== undefined && (from === "" || from === "..")) return say.until(ends);
  }
  const [first, last] = [dayInWords(language, earliest), dayInWords(language, latest)];
  if (first === last) return first;
  return edtf.startsWith("[") ? say.oneOf(first, last) : say.between(first, last);
}

/** A year, month, day or season; undefined for anything else. */
function simpleDate(language: Language, edtf: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(edtf) ?? [];
  if (year === undefined) return undefined;
  if (day !== undefined) return dayInWords(language, edtf);
  // A year is a name, and not a number: no sign parts its thousands, and 0987 keeps its nought.
  if (month === undefined) return year;
  const season = words[language].seasons[Number(month) - 21];
  if (season !== undefined) return `${season} ${year}`;
  return Number(month) >= 1 && Number(month) <= 12
    ? `${months[language].format(at(`2000-${month}-01`))} ${year}`
    : undefined;
}
