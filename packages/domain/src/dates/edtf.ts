/// <reference path="./edtf-module.d.ts" />
import { parse } from "edtf";
import * as z from "zod";
import type { Day } from "./calendar.ts";
import { daysOf } from "./days.ts";
import { isTime } from "./time.ts";

/** A date that was understood, and the days that it can mean. */
export interface ParsedEdtf {
  /** As written. */
  readonly edtf: string;
  /** The first and the last day that it can mean, `YYYY-MM-DD`, both inclusive; they sort as text. See `daysOf`. */
  readonly earliest: Day;
  readonly latest: Day;
  /** Some part is doubtful: marked `?` or `%`. */
  readonly uncertain: boolean;
  /** Some part is approximate: marked `~` or `%`, or a year of which only some digits are significant. */
  readonly approximate: boolean;
  /** Some digit is not given: `X`. */
  readonly unspecified: boolean;
}

/** The longest date that is read, in characters: ample for an interval of doubted dates or a short list. */
export const maxEdtfLength = 100;

/**
 * Reads an Extended Date/Time Format string, level 2 (https://www.loc.gov/standards/datetime/, ISO 8601-2:2019), or a time of RFC 3339.
 * Undefined for what is none: a day that no calendar has (2014-02-30), an interval that ends before it begins,
 * one without either end, a year outside 0000 to 9999, or more than `maxEdtfLength` characters.
 */
export function parseEdtf(value: string): ParsedEdtf | undefined {
  const days = common.test(value) || isTime(value) || isEdtf(value) ? daysOf(value) : undefined;
  return (
    days && {
      edtf: value,
      ...days,
      uncertain: /[?%]/.test(value),
      approximate: /[~%S]/.test(value),
      unspecified: value.includes("X"),
    }
  );
}

// Projections ask for the dates of every document: the commonest forms need no grammar, and `daysOf` knows the calendar.
const common = /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?(\/\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?)?$/;

// The parser's work grows with the input, so the length is looked at first. It takes a millisecond to refuse what is no date at all.
function isEdtf(value: string): boolean {
  if (value.length > maxEdtfLength || !signsOfDates.test(value)) return false;
  try {
    // The library knows every other digit of a day that may be unspecified. There is a day 30 wherever there is a day 3X.
    parse(value.replace(dayInThirties, "$130"), { level: 2 });
    return true;
  } catch {
    return false;
  }
}

// All that the grammar knows.
const signsOfDates = /^[\dEXYSTZ ?~%+−,./:[\]{}-]+$/;

// `2014-11-3X`: a day of the thirties, behind a month; `2014-3X` is no date.
const dayInThirties = /([\dX][?~%]?-[?~%]?[\dX]{2}[?~%]?-[?~%]?)3X/g;

/** Why a string is no date that can be recorded, for the one who wrote it. */
function problem(value: string): string | undefined {
  const short = yearsCutShort(value);
  if (short !== undefined) return short;
  if (parseEdtf(value))
    return hasTime.test(value)
      ? "This must be a date without a time of day: leave out what follows the T."
      : undefined;
  if (value.length > maxEdtfLength) return `This must have at most ${maxEdtfLength} characters.`;
  const [, year, month, date] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(value) ?? [];
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return `There is no month ${month}.`;
  if (date !== undefined) return `There is no day ${date} in ${year}-${month}.`;
  const [, of, span] = /^([\dX]{4}-[\dX]{2})-([3-9]X)$/.exec(value) ?? [];
  if (span !== undefined) return `There is no day ${span} in ${of}.`;
  if (/^[Y-]/.test(value)) return "This must be a year from 0000 to 9999.";
  if (isEdtf(value))
    return "This must be a date that means a day: it ends before it begins, has neither end, or never occurs.";
  return "This must be a date in EDTF: write 2014-11-18, 2014-11 or 2014, the year first; 2010/2011 for an interval, 2009?-11-25 where the year is doubtful, XXXX-11-25 where it is not known.";
}

// To the grammar three digits are a decade, and two a century; they are read so where they were recorded. Most are a slip.
function yearsCutShort(value: string): string | undefined {
  const [short] = value.match(cutShort) ?? [];
  const full = value.replace(cutShort, (digits) => digits.padEnd(4, "0"));
  if (short === undefined || !parseEdtf(full)) return undefined;
  const span = short.length === 3 ? "decade" : "century";
  return `This must have years of four digits: the ${span} is ${short.padEnd(4, "X")}, the year ${short.padStart(4, "0")}.`;
}
const cutShort = /(?<![^/,.[{ ?~%])\d{2,3}(?![^/,.\]} ?~%])/g;

// No other form of EDTF has the letter; behind a digit it is meant so in lower case, too.
const hasTime = /T|\dt/;

const checked = (problemOf: (value: string) => string | undefined) =>
  z.string().superRefine((value, context) => {
    const message = problemOf(value);
    if (message !== undefined) context.addIssue({ code: "custom", message });
  });

/** A date in EDTF, level 2: a string that `parseEdtf` understands, without a time of day. */
export const edtf = checked(problem).meta({
  id: "Edtf",
  description:
    "A date in the Extended Date/Time Format, level 2 (ISO 8601-2), without time of day, between the years 0000 and 9999",
  maxLength: maxEdtfLength,
  example: "2014-11-18",
});

/**
 * A date as `edtf` takes it, or a time of RFC 3339: of what is published at an hour. What is recorded has one form: capitals, as 5.6 leaves it to who
 * takes times, and no leap second.
 */
export const dateOrTime = checked((value) => {
  if (isTime(value)) return undefined;
  return hasTime.test(value)
    ? "This must be a time of RFC 3339: write 2014-11-18T09:30:00+03:00, in capitals, with seconds up to 59 and the offset from UTC, or the day alone."
    : problem(value);
}).meta({
  id: "DateOrTime",
  description:
    "A date in the Extended Date/Time Format, level 2 (ISO 8601-2), or a time of RFC 3339 in capitals",
  maxLength: maxEdtfLength,
  example: "2014-11-18T09:30:00+03:00",
});
