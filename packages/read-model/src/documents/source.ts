import { asideWhy, language, sourceKind } from "@collegium/domain";
import * as z from "zod";
import { quotation, successor } from "./mentions.ts";
import { datum, head, instant, more, ref, refTo } from "./shared.ts";

const own = {
  ...head("source"),
  kind: sourceKind.optional().describe("Missing where it was deposited before anybody was asked"),
  title: z.string(),
  publishers: z.array(refTo("body")),
  published: datum,
  language,
  url: z.string().optional(),
  retrieved: datum.optional(),
  mediaType: z.literal("text/plain"),
  sha256: z.string().describe("SHA-256 of the normalised text in UTF-8, in hexadecimal"),
  length: z.int().describe("Unicode code points of the normalised text"),
  supersedes: refTo("source").optional().describe("The source whose text this one replaces"),
  aside: z
    .array(z.strictObject({ start: z.int(), end: z.int(), why: asideWhy }).meta({ id: "SetAside" }))
    .optional()
    .describe("Where nothing is claimed, and why: code points of the text, end exclusive"),
  withheld: z
    .strictObject({ reason: z.string(), at: instant })
    .optional()
    .describe("Its words are gone; the hash and what was quoted stay"),
};
export const ownSource = z.strictObject(own);
export type SourceDocument = z.infer<typeof ownSource>;

const count = z.int().nonnegative();

/** A deposited communiqué, with what quotes it. Its text is at `/text`. */
export const sourceDocument = z
  .strictObject({
    ...own,
    quotedBy: z.array(quotation),
    supersededBy: z.array(successor),
    ...more,
    coverage: z
      .strictObject({
        all: count.describe("Letters and digits of the text"),
        quoted: count.describe("Of these, within what anything quotes that stands"),
        aside: count.describe("Of these, within what was set aside and is not quoted"),
        open: count.describe("Of these, what nobody claims or set aside: 0 where the text is covered wholly"),
      })
      .meta({ id: "CoverageCounts" })
      .optional()
      .describe(
        "Missing where the text is withheld, very long, or quoted by more than is shown here: then `/coverage` may tell",
      ),
  })
  .meta({ id: "Source" });

export const sourceItem = z
  .strictObject({
    id: own.id,
    kind: own.kind,
    title: own.title,
    publishers: z.array(ref),
    published: datum,
    language,
    supersedes: own.supersedes,
    withheld: z.literal(true).optional(),
  })
  .meta({ id: "SourceItem" });
