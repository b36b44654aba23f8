import { z } from "zod";
import { edtf } from "../dates/edtf.ts";
import { slug } from "../names.ts";
import { line, text } from "../text.ts";

export { edtf };

/** BCP 47 in its canonical form, as `Intl` knows it. */
export const language = z
  .string()
  .max(35)
  .refine(isCanonicalTag, "not a BCP 47 language tag in canonical form, such as en, be or sr-Latn")
  .meta({ id: "Language", description: "BCP 47 language tag", example: "en" });

function isCanonicalTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
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
