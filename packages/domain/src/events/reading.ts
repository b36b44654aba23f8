import * as z from "zod";
import { parseEdtf } from "../dates/edtf.ts";
import { slug } from "../ids.ts";
import { oncePer } from "../once.ts";
import type { Parts } from "./parts.ts";

/*
 * What any program may have recorded. Nothing here may become stricter, nor ask what a runtime or a library knows
 * today (which languages there are, what a URL is): a commit that could be read yesterday is read for ever.
 */

const wellFormed = (value: string) => value.isWellFormed();
const halfPair = "This has half a surrogate pair, which is not Unicode: write the sign anew.";
const notBlank = (value: string) => value.trim() !== "";

// biome-ignore lint/suspicious/noControlCharactersInRegex: these no program took in what an editor writes
const control = /[\u0000-\u0008\u000b-\u001f\u007f]/;

const said = oncePer((max: number) =>
  z
    .string()
    .min(1, "This must not be empty.")
    .max(max, `This must have at most ${max} characters.`)
    .refine(wellFormed, halfPair)
    .refine(notBlank, "This must not be blank."),
);

const text = oncePer((max: number) =>
  said(max).refine((value) => !control.test(value), "This has control characters: take them out."),
);
const lines = oncePer((max: number) =>
  text(max).refine((value) => !/[\n\t]/.test(value), "This must be on one line."),
);
const line = (max = 500) => lines(max);

// A text has all that was printed, form feeds and escapes too, but never NUL: so has a passage that was taken whole.
const passage = (max: number) =>
  said(max).refine((value) => !value.includes("\u0000"), "This has NUL characters: take them out.");

// At most 500 characters were sent. NFC makes at most three of one (UAX #15, 9.1), and they were recorded in NFC.
const surroundings = passage(3 * 500);

const language = z
  .string()
  .max(35)
  .regex(/^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$/, "This must be a language tag, such as en or be.");

// Addresses were taken with whatever `new URL` forgives: credentials, spaces, NUL.
const url = z
  .string()
  .max(2000)
  .regex(/^https?:/i, "This must be a web address.")
  .refine(wellFormed, halfPair);

/**
 * Evidence as recorded: a TextQuoteSelector and a TextPositionSelector of the W3C Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/#selectors). `start` and `end` count Unicode code points, end exclusive.
 */
export const evidence = z
  .strictObject({
    source: slug.describe("The source that is quoted"),
    exact: passage(10_000).describe("The quoted words, as they stand in the text"),
    prefix: surroundings.optional().describe("Words right before the quotation, to single it out"),
    suffix: surroundings.optional().describe("Words right after the quotation, to single it out"),
    basis: z
      .enum(["stated", "inferred"])
      .describe("Whether the words state the fact, or it follows from them"),
    note: text(1000).optional().describe("Why it follows; required where the basis is `inferred`"),
    start: z.int().nonnegative(),
    end: z.int().positive(),
  })
  .meta({ id: "Evidence" });
export type Evidence = z.infer<typeof evidence>;

// Times of day were dates once.
const date = z.string().refine((value) => parseEdtf(value) !== undefined, "This must be a date in EDTF.");

/** What recorded events are made of. */
export const reading: Parts<typeof evidence> = {
  text,
  line,
  names: z
    .record(language, line())
    .refine((value) => Object.keys(value).length >= 1, "This must have at least one name."),
  language,
  edtf: date,
  dateOrTime: date,
  url,
  matches: z
    .array(z.strictObject({ relation: z.enum(["exact", "close", "broad", "narrow"]), uri: url }))
    .max(50),
  evidence: z.array(evidence).min(1).max(20),
};
