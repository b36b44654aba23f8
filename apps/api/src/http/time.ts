import * as z from "zod";

const written = z.iso.datetime({ offset: true });

/** `:60`: the second that is put in at the end of a month now and then. */
const leapSecond = /:60(?:\.\d+)?(?=Z$|[+-]\d\d:\d\d$)/;

/**
 * The instant of a time of RFC 3339, as the register writes instants; undefined where it is none. Letters may be lower-case (5.6). A leap
 * second (5.7) is the last instant of its minute, for the register's clock has no other; it ends a month in UTC, wherever it is written.
 */
function instantOf(value: string): string | undefined {
  const time = value.replace(/[tz]/g, (letter) => letter.toUpperCase());
  const kept = time.replace(leapSecond, ":59.999");
  if (!written.safeParse(kept).success) return undefined;
  const instant = new Date(kept);
  if (kept !== time && !endsMonth(instant)) return undefined;
  const utc = instant.toISOString();
  // Its year has four digits in UTC as well, or it would not sort as text.
  return /^\d{4}-/.test(utc) ? utc : undefined;
}

/** Whether a month begins with the next millisecond. */
const endsMonth = (instant: Date): boolean =>
  new Date(instant.getTime() + 1).toISOString().endsWith("-01T00:00:00.000Z");

/** What a query has for the `+` of an offset that was not encoded is a space: says how to write it. */
function hint(value: string): string | undefined {
  const meant = value.replace(/ (?=\d\d:\d\d$)/, "+");
  if (meant === value || instantOf(meant) === undefined) return undefined;
  return `In an address, + is written %2B: ${meant.replace("+", "%2B")}.`;
}

/** A time, as an instant in UTC with milliseconds. */
export const time = (description: string) =>
  z
    .string()
    .transform((value, context) => {
      const instant = instantOf(value);
      if (instant !== undefined) return instant;
      context.addIssue({
        code: "custom",
        message: hint(value) ?? "This must be a time as in RFC 3339: 2026-11-22T09:30:00Z.",
      });
      return z.NEVER;
    })
    .optional()
    .meta({ type: "string", format: "date-time", description, example: "2026-11-22T09:30:00Z" });
