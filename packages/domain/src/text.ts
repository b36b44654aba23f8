import { type Refusal, refuse } from "./refusals/refusal.ts";
import { isNfc, marksInARow } from "./stream-safe.ts";
import { isVisible } from "./visible.ts";

/** How the texts of sources are normalised now: one leading byte order mark dropped, NFC, CRLF and lone CR to LF; nothing else. */
export const normaliseText = (raw: string): string =>
  raw
    .replace(/^\uFEFF/, "")
    .replaceAll(/\r\n?/g, "\n")
    .normalize("NFC");

/** A text as it will be kept, whichever door it comes through; or why it can't be, found before it is normalised. */
export function readText(raw: string): { readonly text: string } | Refusal {
  if (!raw.isWellFormed()) return refuse("lone-surrogate", "", {});
  const marks = marksInARow(raw);
  if (marks !== undefined) return refuse("too-many-marks", "", { line: lineOf(raw, marks) });
  if (raw.includes("\0")) return refuse("nul-in-text", "", {});
  const text = normaliseText(raw);
  return isVisible(text) ? { text } : refuse("empty-text", "", {});
}

const lineOf = (text: string, index: number): number => text.slice(0, index).split(/\r\n?|\n/).length;

/**
 * Whether a text can be what was kept of a deposit, by the version in which its `SourceDeposited` was recorded: version 1
 * kept a leading byte order mark, lone CR and rows of marks of any length, and what it made of `\r\r\n` is a CRLF. Takes
 * texts of any kind, in time that grows with the text.
 */
export const isNormalised = (text: string, version: number): boolean =>
  isNfc(text) && (version < 2 || (!text.includes("\r") && marksInARow(text) === undefined));

/** How words are normalised that are sought in a text: as it was. An earlier program left lone CR in texts. */
export const normalisationOf = (text: string): ((words: string) => string) =>
  text.includes("\r") ? (words) => words.replaceAll("\r\n", "\n").normalize("NFC") : normaliseText;

/** Whether a file holds a deposited text, whichever program normalised it. */
export const isTextOf = (raw: string, deposited: string): boolean =>
  normaliseText(raw) === deposited || raw.replaceAll("\r\n", "\n").normalize("NFC") === deposited;

/** Code points before UTF-16 index `index`: the unit of `start`, `end` and `length`. */
export function codePoints(value: string, index = value.length): number {
  let count = 0;
  for (let i = 0; i < index; i++) {
    const unit = value.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdbff && i + 1 < value.length) i++;
    count++;
  }
  return count;
}
