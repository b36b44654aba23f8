import { line, reason as reasonOf, slug, sourceDetails, writing } from "@collegium/domain";
import * as z from "zod";
import { aside } from "./aside.ts";
import { claim } from "./claims.ts";
import { sheetDate, sheetDateOrTime } from "./scalars.ts";
import { session } from "./session.ts";
import { by } from "./things.ts";
import { vocabulary } from "./vocabulary.ts";

const reason = reasonOf(writing);

const source = z.strictObject({
  id: slug.describe("The source's id: never changes"),
  text: line(255)
    .regex(/^(?!\.{1,2}$)[^/\\]+$/, "This must be a file's name, without folders.")
    .optional()
    .describe("The file that holds the text, in the folder of texts; needed until it is deposited"),
  ...sourceDetails.shape,
  published: sheetDateOrTime,
  retrieved: sheetDate.optional(),
  reason: reason.optional().describe("Why its details differ from the register's, where they do"),
});

/** The schema of a record sheet. It reads a sheet as written and gives it in one form: lists of quotations, labels by language. */
export const sheetSchema = z
  .strictObject({
    source: z
      .union([slug, source], { error: "This must be a source's id, or its description." })
      .optional()
      .describe("The communiqué: described in full, or the id of one that the register has"),
    by: by
      .optional()
      .describe("Who acted, for claims that don't say: `joint`, `unspecified`, bodies or persons"),
    reason: reason
      .optional()
      .describe("Why the register is to be corrected where it differs from this sheet"),
    ...vocabulary,
    session: session.optional(),
    aside: z
      .array(aside)
      .max(2000)
      .optional()
      .describe(
        "Passages that nobody claims anything of: the page's furniture, headings, background, what is repeated",
      ),
    claims: z.array(claim).max(2000).optional().describe("What the communiqué says, in its order"),
  })
  .meta({
    title: "Collegium record sheet",
    description: "A source, the vocabulary it needs and its session with claims",
  });

/** A record sheet as read. */
export type Sheet = z.output<typeof sheetSchema>;
export type SheetSource = z.output<typeof source>;

/** Where the JSON Schema of record sheets is published. */
export const sheetSchemaFile = "docs/record-sheet.schema.json";

/** The JSON Schema (draft 2020-12) that editors check record sheets with. */
export function sheetJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(sheetSchema, { target: "draft-2020-12", io: "input" }) as Record<string, unknown>;
}
