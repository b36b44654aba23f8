import { rememberingQuotations } from "@collegium/domain";
import type { Span } from "../text/span.ts";
import type { DeskText } from "../text/text.ts";

/** Words as a sheet quotes them: what touches them is told where they stand several times. */
export interface Quoted {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Finds quotations as the server does, by its own code, and remembers what it found, and of each item what is wrong with it. */
export interface Finder extends Pick<ReturnType<typeof rememberingQuotations>, "find"> {
  /** What `read` says of an item, asked once: items never change. */
  once<T>(item: object, read: () => T): T;
  /** A stretch as a quotation that stands for it and for nothing else in the text. */
  quote(text: DeskText, span: Span): Quoted;
}

export function finder(): Finder {
  const { find } = rememberingQuotations();
  const read = new WeakMap<object, { readonly said: unknown }>();
  const quotes = new Map<string, Quoted>();
  return {
    find,
    once<T>(item: object, ask: () => T): T {
      const known = read.get(item) ?? { said: ask() };
      read.set(item, known);
      return known.said as T;
    },
    quote(text, span) {
      const key = `${span.start} ${span.end}`;
      const known = quotes.get(key) ?? quoted(text, span);
      quotes.set(key, known);
      return known;
    },
  };
}

/** So much of what touches words is tried, in code points, until they are the only ones. */
const reaches = [30, 120, 480];

/** A stretch as a quotation that stands for it and for nothing else in the text. */
export function quoted(text: DeskText, { start, end }: Span): Quoted {
  const exact = text.slice({ start, end });
  if (isAlone(text, exact)) return { exact };
  for (const reach of reaches) {
    const prefix = text.slice({ start: wordStart(text, Math.max(0, start - reach)), end: start });
    const suffix = text.slice({ start: end, end: wordEnd(text, Math.min(text.points.length, end + reach)) });
    const whole = { exact, ...(prefix.trim() && { prefix }), ...(suffix.trim() && { suffix }) };
    if (isAlone(text, prefix + exact + suffix)) return whole;
  }
  return { exact };
}

/** Signs around words within which their word ends, and all that `quoted` says of what touches them. */
const around = 2_000;

/**
 * The part of a text in which a quotation can be checked instead of in all of it, which takes the longer the longer the text is: where it
 * stands alone, no other part has to do with it. Undefined where it doesn't.
 */
export function nearOf(
  text: DeskText,
  { start, end }: Span,
  { exact, prefix = "", suffix = "" }: Quoted,
): string | undefined {
  if (!isAlone(text, prefix + exact + suffix)) return undefined;
  return text.slice({ start: Math.max(0, start - around), end: Math.min(text.points.length, end + around) });
}

function isAlone({ words }: DeskText, sought: string): boolean {
  const first = words.indexOf(sought);
  return words.indexOf(sought, first + 1) < 0;
}

const letter = /[\p{L}\p{N}\p{M}]/u;
function wordStart(text: DeskText, at: number): number {
  let point = at;
  while (point > 0 && at - point < 100 && letter.test(text.slice({ start: point - 1, end: point }))) point--;
  return point;
}
function wordEnd(text: DeskText, at: number): number {
  let point = at;
  while (
    point < text.points.length &&
    point - at < 100 &&
    letter.test(text.slice({ start: point, end: point + 1 }))
  )
    point++;
  return point;
}
