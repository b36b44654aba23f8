import { claimId, dateOrTime, language, slug, streamTypes } from "@collegium/domain";
import * as z from "zod";

export const nameRoles = ["name", "alias", "variant", "former", "title"] as const;
export const passageKinds = ["quotation", "summary", "name", "text"] as const;
export const countedBy = ["year", "format", "series", "act"] as const;

const points = z.int().nonnegative();
const thing = {
  type: z.enum(streamTypes),
  id: slug,
  name: z.string().describe("What it goes by"),
};

/** A thing whose name fits what was typed. */
export const nameHit = z
  .strictObject({
    ...thing,
    matched: z.string().describe("The name that fits"),
    role: z.enum(nameRoles).describe("What the thing is to that name"),
    language: language.optional(),
    recordedAs: slug.optional().describe("What has that name, where it was merged into this one since"),
  })
  .meta({ id: "NameHit" });
export type NameHit = z.infer<typeof nameHit>;

/** Where words were found. */
export const searchHit = z
  .strictObject({
    kind: z.enum(passageKinds),
    ...thing,
    date: dateOrTime.optional().describe("When the session was held, or the source was published"),
    claim: claimId.optional().describe("The claim of the session that says it"),
    field: z
      .string()
      .optional()
      .describe("What is quoted for, where that is no claim: a field of the thing, such as place or names"),
    source: slug.optional().describe("The source that is quoted, or read"),
    language: z.string().optional(),
    snippet: z.string().describe("The words around what was found"),
    start: points.optional().describe("Where the snippet stands in the source's text, in code points"),
    matches: z
      .array(z.strictObject({ start: points, end: points }))
      .describe("What was found: code points of the snippet, end exclusive"),
  })
  .meta({ id: "SearchHit" });
export type SearchHit = z.infer<typeof searchHit>;

/** How many there are that have something in common. */
export const count = z
  .strictObject({
    key: z.string().nullable().describe("A year, format, act, or a series' id; null where there is none"),
    name: z.string().optional().describe("A series' name"),
    claims: points,
    sessions: points.describe("Sessions that these claims are of"),
  })
  .meta({ id: "Count" });
export type Count = z.infer<typeof count>;

const difference = z
  .strictObject({
    asked: z.string().describe("What was asked; empty where the text has more"),
    printed: z.string().describe("What the text has instead; empty where it has less"),
    start: points,
    end: points,
  })
  .meta({ id: "QuotationDifference" });

/** A source in which words stand, or nearly. */
const standing = z
  .strictObject({
    source: slug,
    title: z.string(),
    published: dateOrTime.optional(),
    supersededBy: z
      .strictObject({ id: slug, name: z.string() })
      .optional()
      .describe("The source whose text took this one's place: the words stood there until then"),
    withheld: z
      .literal(true)
      .optional()
      .describe("The text was withheld since: these are words of it that claims quote"),
    start: points.describe("Code points of the source's text"),
    end: points.describe("Exclusive"),
    exact: z.string().describe("As the text has it"),
    sentence: z.string().describe("The sentences that it stands in"),
    differences: z.array(difference).describe("In order; none where it stands there word for word"),
  })
  .meta({ id: "Standing" });
export type Standing = z.infer<typeof standing>;

/** Whether words stand in any text. */
export const checked = z
  .strictObject({
    verdict: z
      .enum(["word-for-word", "superseded", "differently", "nowhere"])
      .describe(
        "It stands in a text; in one alone that was superseded since; with differences; or in no text that is held",
      ),
    found: z.array(standing).describe("Where, those that were superseded last"),
    texts: points.describe("How many texts the register holds"),
    capped: z.boolean().describe("More texts might have these words than were looked at"),
  })
  .meta({ id: "Checked" });
export type Checked = z.infer<typeof checked>;
