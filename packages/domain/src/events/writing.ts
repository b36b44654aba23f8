import * as z from "zod";
import { dateOrTime, edtf } from "../dates/edtf.ts";
import { once } from "../once.ts";
import { line, text } from "../said.ts";
import { draftEvidence } from "./evidence.ts";
import type { Parts } from "./parts.ts";

/** BCP 47 in its canonical form, as `Intl` knows it; the language itself is one of ISO 639, by two letters or three. */
export const language = z
  .string()
  .max(35)
  .refine(
    isLanguage,
    "This must be the BCP 47 language tag of a known language in canonical form, such as en, be or sr-Latn.",
  )
  .meta({ id: "Language", description: "BCP 47 language tag", example: "en" });

// The codes of two letters are few and all known; those of three are thousands, more than any runtime has names for. Who reads alone does not load them.
const languageNames = once(() => new Intl.DisplayNames("en", { type: "language", fallback: "none" }));

function isLanguage(tag: string): boolean {
  try {
    if (Intl.getCanonicalLocales(tag)[0] !== tag) return false;
  } catch {
    return false;
  }
  const [primary = ""] = tag.split("-");
  return primary.length === 3 || (primary.length === 2 && languageNames().of(primary) !== undefined);
}

/** One label a language. */
export const names = z
  .record(language, line())
  .refine((value) => Object.keys(value).length >= 1, "This must have at least one name.")
  .meta({
    id: "Names",
    description: "Label by language, one per language",
    example: { en: "Belarus", be: "Беларусь" },
  });

/** A web address for everybody. `new URL` alone forgives too much: spaces, controls, and a password, which the record would keep for ever. */
const webUrl = z
  .string()
  .max(2000)
  .superRefine((value, context) => {
    const message = wrongAddress(value);
    if (message !== undefined) context.addIssue({ code: "custom", message });
  })
  .meta({ format: "uri" });

// Joiners stand inside of Persian and Hindi words, in addresses too.
const notInAddresses = /[\p{Cc}\p{Cs}\p{Z}\uFEFF\u202A-\u202E\u2066-\u2069]/u;

function wrongAddress(value: string): string | undefined {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value))
    return "This must be a web address that begins with http:// or https://.";
  if (notInAddresses.test(value))
    return "This must be a web address without white space and controls: write them as %20, %0A.";
  // Browsers read any number of strokes, either way, before who is asked.
  return /^https?:\/\/[/\\]*[^/?#\\]*@/i.test(value)
    ? "This must be a web address without a user name and password: everybody reads what is recorded."
    : undefined;
}

/** The same thing in an outside vocabulary (Wikidata, UNBIS, EuroVoc), by SKOS mapping relation. */
export const matches = z
  .array(z.strictObject({ relation: z.enum(["exact", "close", "broad", "narrow"]), uri: webUrl }))
  .max(50)
  .meta({ id: "Matches" });

/** What new events are made of. A rule that comes later is made here, and binds them alone. */
export const writing: Parts<typeof draftEvidence> = {
  text,
  line,
  names,
  language,
  edtf,
  dateOrTime,
  url: webUrl,
  matches,
  evidence: z.array(draftEvidence).min(1).max(20),
};
