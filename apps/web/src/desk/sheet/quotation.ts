import { rememberingQuotations } from "@collegium/domain";
import type { Span } from "../text/span.ts";
import type { DeskText } from "../text/text.ts";

/** Words as a sheet quotes them: what touches them is told where they stand several times. */
export interface Quoted {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Finds quotations as the server does, by its own code, and remembers what it found. */
export type Finder = Pick<ReturnType<typeof rememberingQuotations>, "find">;
export const finder = (): Finder => rememberingQuotations();

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
