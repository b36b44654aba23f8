import { type Days, day, daysIn, firstDay, lastDay, months, years } from "./calendar.ts";
import { seasonDays } from "./seasons.ts";

/**
 * The days that a valid EDTF level 2 string can mean; undefined where it means none between the years 0000 and 9999.
 *
 * - An open (`..`) or unknown (empty) end reaches to 0000-01-01 or 9999-12-31; with neither end there is nothing meant.
 * - Marks of doubt (`?`, `~`, `%`) widen nothing: how far off the date may be, they do not say.
 * - `X` stands for any digit with which the day exists: XXXX-02-29 is 0000-02-29 to 9996-02-29.
 * - A set or list reaches from the earliest of its members to the latest.
 * - A time of day does not matter; the day is the one written, in its own zone.
 * - A year with significant digits reaches as far as the others go: 1950S2 is 1900 to 1999.
 */
export function daysOf(edtf: string): Days | undefined {
  if (edtf.startsWith("[") || edtf.startsWith("{")) return spanOfMembers(edtf.slice(1, -1).split(","));
  const slash = edtf.indexOf("/");
  return slash < 0 ? daysOfOne(edtf) : daysBetween(edtf.slice(0, slash), edtf.slice(slash + 1));
}

function spanOfMembers(members: readonly string[]): Days | undefined {
  const spans = members.map((member) => {
    const [from = "", to] = member.trim().split("..");
    return to === undefined ? daysOfOne(from) : daysBetween(from, to);
  });
  const known = spans.filter((span) => span !== undefined);
  const earliest = known.map((span) => span.earliest).sort()[0];
  const latest = known
    .map((span) => span.latest)
    .sort()
    .at(-1);
  return known.length === spans.length && earliest && latest ? { earliest, latest } : undefined;
}

/** From one date to another; undefined where the end is before the beginning whatever each means. */
function daysBetween(from: string, to: string): Days | undefined {
  const open = (end: string) => end === "" || end === "..";
  if (open(from) && open(to)) return undefined;
  const earliest = open(from) ? firstDay : daysOfOne(from)?.earliest;
  const latest = open(to) ? lastDay : daysOfOne(to)?.latest;
  return earliest === undefined || latest === undefined || latest < earliest
    ? undefined
    : { earliest, latest };
}

function daysOfOne(marked: string): Days | undefined {
  const known = daysOfPlain(marked);
  if (known) return known;
  const plain = marked.replace(/[?~%]/g, "").replace(/T.*$/, "");
  if (/^\d\d$/.test(plain)) return years(Number(plain) * 100, Number(plain) * 100 + 99);
  if (/^\d{3}$/.test(plain)) return years(Number(plain) * 10, Number(plain) * 10 + 9);
  const significant = /^(\d{4})S(\d+)$/.exec(plain);
  if (significant) return daysOfOne((significant[1] ?? "").slice(0, Number(significant[2])).padEnd(4, "X"));
  const parts = /^([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/.exec(plain);
  if (!parts) return undefined;
  const [, year = "", month, date] = parts;
  if (month !== undefined && /^(2[1-9]|3\d|4[01])$/.test(month))
    return seasonDays(Number(year), Number(month));
  const of = { year, month: month ?? "XX", date: date ?? "XX" };
  const earliest = firstThatExists(of, "up");
  const latest = earliest && firstThatExists(of, "down");
  return earliest && latest ? { earliest, latest } : undefined;
}

/** The days of a day, a month or a year of which every digit is given, as nearly all dates are. */
function daysOfPlain(date: string): Days | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return years(Number(year));
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return months(Number(year), Number(month), Number(month));
  return Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month))
    ? { earliest: date, latest: date }
    : undefined;
}

type Direction = "up" | "down";

/** The first day, upwards or downwards, whose digits fit those that are given. At most 10,000 years are tried. */
function firstThatExists(of: { year: string; month: string; date: string }, direction: Direction) {
  for (const year of fitting(of.year, 0, 9999, direction))
    for (const month of fitting(of.month, 1, 12, direction))
      for (const date of fitting(of.date, 1, 31, direction))
        if (date <= daysIn(year, month)) return day(year, month, date);
  return undefined;
}

// Told one by one: mostly the first will do.
function* fitting(digits: string, min: number, max: number, direction: Direction): Generator<number> {
  const fits = (n: number) => {
    const written = String(n).padStart(digits.length, "0");
    return [...digits].every((digit, index) => digit === "X" || digit === written[index]);
  };
  if (!digits.includes("X")) {
    if (Number(digits) >= min && Number(digits) <= max) yield Number(digits);
  } else if (direction === "up") {
    for (let n = min; n <= max; n++) if (fits(n)) yield n;
  } else {
    for (let n = max; n >= min; n--) if (fits(n)) yield n;
  }
}
