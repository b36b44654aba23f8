import * as z from "zod";
import { edtf } from "../dates/edtf.ts";
import { slug } from "../names.ts";
import { line, text } from "../text.ts";

export { edtf };

/** BCP 47 in its canonical form, as `Intl` knows it; the language itself is one of ISO 639, by two letters or three. */
export const language = z
  .string()
  .max(35)
  .refine(
    isLanguage,
    "not the BCP 47 language tag of a known language in canonical form, such as en, be or sr-Latn",
  )
  .meta({ id: "Language", description: "BCP 47 language tag", example: "en" });

// The codes of two letters are few and all known; those of three are thousands, more than any runtime has names for.
const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

function isLanguage(tag: string): boolean {
  try {
    if (Intl.getCanonicalLocales(tag)[0] !== tag) return false;
  } catch {
    return false;
  }
  const [primary = ""] = tag.split("-");
  return primary.length === 3 || (primary.length === 2 && languageNames.of(primary) !== undefined);
}

/** One label a language. */
export const names = z
  .record(language, line())
  .refine((value) => Object.keys(value).length >= 1, "at least one name")
  .meta({
    id: "Names",
    description: "Label by language, one per language",
    example: { en: "Belarus", be: "Беларусь" },
  });
export type Names = z.infer<typeof names>;

/** The same thing in an outside vocabulary (Wikidata, UNBIS, EuroVoc), by SKOS mapping relation. */
export const matches = z
  .array(
    z.strictObject({
      relation: z.enum(["exact", "close", "broad", "narrow"]),
      uri: z.url({ protocol: /^https?$/ }).max(2000),
    }),
  )
  .max(50)
  .meta({ id: "Matches" });

export const reason = text(1000).describe("Why: one sentence for the history");
export const variants = z.array(line()).max(100).describe("Other spellings seen in print");
export const slugs = (min = 1) => z.array(slug).min(min).max(200);
export const claimId = z
  .string()
  .regex(/^c[1-9][0-9]{0,5}$/, "a claim is named c1, c2 …")
  .meta({ id: "ClaimId", example: "c4" });
export const webUrl = z.url({ protocol: /^https?$/ }).max(2000);
export { line, slug, text };
