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

/** Whether a date stands by itself, or after “since” and “until”, which decline it in Russian: ноябрь 2010, с ноября 2010 года. */
type Form = "alone" | "after";

interface Words {
  /** How sure a date is. */
  readonly uncertain: string;
  readonly approximate: string;
  readonly from: (from: string, to: string) => string;
  readonly since: (from: string) => string;
  readonly until: (to: string) => string;
  readonly oneOf: (from: string, to: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly seasons: Readonly<Record<Form, readonly [string, string, string, string]>>;
  readonly year: Readonly<Record<Form, (year: string) => string>>;
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
    seasons: {
      alone: ["spring", "summer", "autumn", "winter"],
      after: ["spring", "summer", "autumn", "winter"],
    },
    year: { alone: (year) => year, after: (year) => year },
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
    seasons: { alone: ["весна", "лето", "осень", "зима"], after: ["весны", "лета", "осени", "зимы"] },
    year: { alone: (year) => year, after: (year) => `${year} года` },
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
const monthForms = (language: Language): Readonly<Record<Form, Intl.DateTimeFormat>> => ({
  alone: format(language, { month: "long" }),
  // A month that a day stands before is declined.
  after: format(language, { month: "long", day: "numeric" }),
});
const months: Spoken<ReturnType<typeof monthForms>> = { en: monthForms("en"), ru: monthForms("ru") };

const monthInWords = (language: Language, month: string, form: Form): string =>
  months[language][form].formatToParts(at(`2000-${month}-01`)).find(({ type }) => type === "month")?.value ??
  month;

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
  form: Form = "alone",
): string {
  const { [language]: say } = words;
  const bare = edtf.replace(/[?~%]/g, "");
  const said = approximate
    ? `${say.approximate} ${plainDate(language, bare, earliest, latest, form)}`
    : plainDate(language, bare, earliest, latest, form);
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

function plainDate(language: Language, edtf: string, earliest: string, latest: string, form: Form): string {
  const { [language]: say } = words;
  const simple = simpleDate(language, edtf, form);
  if (simple !== undefined) return simple;
  if (/^\d{4}-\d\d-\d\dT/.test(edtf)) return timeInWords(language, edtf);
  if (/^\d{3}X$/.test(edtf)) return say.decade(`${edtf.slice(0, 3)}0`);
  const [from = "", to] = edtf.split("/");
  if (to !== undefined) {
    const isOpen = (end: string): boolean => end === "" || end === "..";
    const [begins, ends] = [from, to].map((end) =>
      simpleDate(language, end, isOpen(from) || isOpen(to) ? "after" : "alone"),
    );
    if (begins !== undefined && ends !== undefined) return begins === ends ? begins : say.from(begins, ends);
    if (begins !== undefined && isOpen(to)) return say.since(begins);
    if (ends !== undefined && isOpen(from)) return say.until(ends);
  }
  const [first, last] = [dayInWords(language, earliest), dayInWords(language, latest)];
  if (first === last) return first;
  return edtf.startsWith("[") ? say.oneOf(first, last) : say.between(first, last);
}

/** A year, month, day or season; undefined for anything else. */
function simpleDate(language: Language, edtf: string, form: Form): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(edtf) ?? [];
  if (year === undefined) return undefined;
  if (day !== undefined) return dayInWords(language, edtf);
  // A year is a name, and not a number: no sign parts its thousands, and 0987 keeps its nought.
  const said = words[language].year[form](year);
  if (month === undefined) return said;
  const season = words[language].seasons[form][Number(month) - 21];
  if (season !== undefined) return `${season} ${said}`;
  return Number(month) >= 1 && Number(month) <= 12
    ? `${monthInWords(language, month, form)} ${said}`
    : undefined;
}
