import * as z from "zod";
import { oncePer } from "./once.ts";
import { marksInARow, tooManyMarks } from "./stream-safe.ts";
import { isVisible } from "./visible.ts";

/*
 * What an editor writes: rules for new events, sheets and requests. What was recorded earlier is read by other ones
 * (`events/reading.ts`).
 */

/**
 * Words of a text, sent to find them there: a non-empty Unicode string without lone surrogates and NUL, of at most
 * `max` UTF-16 code units. A text holds whatever was printed, form feeds and invisible signs too, and so may these.
 */
export const quoted = oncePer((max: number) =>
  unicode(max)
    .max(max, `This must have at most ${max} characters.`)
    .refine((value) => !value.includes("\0"), "This has NUL characters: take them out."),
);

/** What stands around such words; sent as it was shown, it may be nothing, or white space. */
export const surrounding = oncePer((max: number) =>
  z
    .string()
    .max(max, { error: `This must have at most ${max} characters.`, abort: true })
    .refine((value) => value.isWellFormed(), {
      error: "This has half a surrogate pair, which is not Unicode: write the sign anew.",
      abort: true,
    })
    .refine((value) => marksInARow(value) === undefined, { error: `This ${tooManyMarks}.`, abort: true })
    .refine((value) => !value.includes("\0"), "This has NUL characters: take them out."),
);

/**
 * A few sentences by an editor: NFC, something visible in them, at most `max` UTF-16 code units. Layout is line feeds and
 * tabs alone: other controls, line separators, and signs that turn the direction of what follows have no place in it.
 */
export const text = oncePer((max: number) =>
  // Written with marks apart they are longer: the limit is that of what will be recorded.
  unicode(max, max * maxApart)
    .overwrite((value) => (isSound(value, max * maxApart) ? value.normalize("NFC") : value))
    .max(max, `This must have at most ${max} characters.`)
    .refine((value) => !control.test(value), "This has control characters: take them out.")
    .refine(
      (value) => !separator.test(value),
      "This has a line or paragraph separator (U+2028, U+2029): write a line feed instead, or a space.",
    )
    .refine(
      (value) => !turning.test(value),
      "This has signs that turn the direction of writing (U+202A to U+202E): take them out.",
    )
    .refine(
      isolatesClosed,
      "This has a directional isolate (U+2066 to U+2068) that is not closed (U+2069): close it in its line, or take it out.",
    )
    .refine(isVisible, "This must have something visible in it."),
);

/** A label, title or name: as `text`, on one line. */
export const line = (max = 500) => lines(max);

const lines = oncePer((max: number) =>
  text(max).refine((value) => !/[\n\t]/.test(value), "This must be on one line."),
);

/** Into so many signs NFD takes one apart at most. */
const maxApart = 4;

const unicode = (max: number, asSent = max) =>
  z
    .string()
    .min(1, { error: "This must not be empty.", abort: true })
    .refine((value) => value.length <= asSent, {
      error: `This must have at most ${max} characters.`,
      abort: true,
    })
    .refine((value) => value.isWellFormed(), {
      error: "This has half a surrogate pair, which is not Unicode: write the sign anew.",
      abort: true,
    })
    .refine((value) => marksInARow(value) === undefined, { error: `This ${tooManyMarks}.`, abort: true })
    .refine((value) => value.trim() !== "", { error: "This must not be blank.", abort: true });

// What is written over a value is not kept back by a check that failed before.
const isSound = (value: string, max: number) =>
  value.length <= max && value.isWellFormed() && marksInARow(value) === undefined;

// Tab and line feed are layout. U+007F to U+009F are controls too, U+0085 (next line) among them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
const separator = /[\u2028\u2029]/;

// Embeddings and overrides show words in another order than they stand. Hebrew and Arabic need none of them: the marks
// U+200E, U+200F and U+061C, which only say how the neutral signs beside them run, are taken, and isolates, which
// Unicode recommends instead, where each is closed: so they turn nothing outside.
const turning = /[\u202a-\u202e]/;

// A line's end closes what is open in it (UAX #9, P1): none may reach beyond its own.
const isolatesClosed = (value: string): boolean => value.split("\n").every(closedInLine);

function closedInLine(value: string): boolean {
  let open = 0;
  for (const sign of value.match(/[\u2066-\u2069]/g) ?? []) {
    open += sign === "\u2069" ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}
