import * as z from "zod";

// Control characters have no place in names and quotations; tab and line feed are layout that a quotation may span.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const control = /[\u0000-\u0008\u000b-\u001f\u007f]/;

/** A non-empty Unicode string without lone surrogates and control characters, of at most `max` UTF-16 code units. */
export const text = (max: number) =>
  z
    .string()
    .min(1, "must not be empty")
    .max(max, `at most ${max} characters`)
    .refine((value) => value.isWellFormed(), "has half a surrogate pair: not Unicode text")
    .refine((value) => !control.test(value), "has control characters")
    .refine((value) => value.trim() !== "", "must not be blank");

/** A label, title or name on one line. */
export const line = (max = 500) => text(max).refine((value) => !/[\n\t]/.test(value), "must be on one line");

/** The form in which a text is deposited and quoted: NFC, CRLF to LF, nothing else. */
export const normaliseText = (raw: string): string => raw.replaceAll("\r\n", "\n").normalize("NFC");

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
