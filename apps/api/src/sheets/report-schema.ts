import * as z from "zod";
import { passage, problemSchema } from "../problems/schema.ts";
import { writtenSchema } from "../recording/written.ts";

const kinds = [
  "recorded",
  "unchanged",
  "differs",
  "corrected",
  "joins",
  "replaced",
  "retracted",
  "merged",
  "register-only",
  "impossible",
  "refused",
] as const;

const place = {
  line: z.int().positive().describe("From 1"),
  column: z.int().positive().describe("From 1"),
};
const pointer = z.string().describe("Where in the sheet: a JSON pointer (RFC 6901)");

const line = z
  .strictObject({
    kind: z.enum(kinds),
    line: place.line.optional().describe("From 1; missing for what only the register has"),
    column: place.column.optional(),
    pointer,
    stream: z.string().optional(),
    claim: z.string().optional(),
    rule: z.string().optional().describe("Of `refused`: the rule's name; stable"),
    detail: z.string(),
    changes: z
      .array(z.strictObject({ field: z.string(), from: z.unknown(), to: z.unknown() }))
      .optional()
      .describe("What the register has, and what the sheet says; without a value where there is none"),
    passages: z
      .array(passage)
      .optional()
      .describe(
        "Of a quotation that was refused: the nearest, or all that fit; told of the first 100 refusals alone",
      ),
  })
  .meta({ id: "SheetLine" });

const stretch = { exact: z.string(), start: z.int(), end: z.int() };

/** What became of a sheet. */
export const sheetReportSchema = z
  .strictObject({
    dryRun: z.boolean(),
    refused: z
      .boolean()
      .describe("Whether the rules refuse something: then nothing of the sheet is recorded"),
    complete: z.boolean().describe("Whether all was done; sent again, the rest is"),
    lines: z.array(line).describe("What becomes of each thing that the sheet states, in its order"),
    passages: z
      .array(
        z.strictObject({
          ...place,
          pointer,
          source: z.string(),
          ...stretch,
          folded: z
            .string()
            .optional()
            .describe("Which of the text's signs were written otherwise, in words"),
        }),
      )
      .describe("Each quotation as it stands in its text, in code points, end exclusive"),
    coverage: z
      .number()
      .nullable()
      .describe(
        "Of the source's letters and digits, the share that is quoted or set aside; null without its text",
      ),
    uncovered: z
      .array(z.strictObject(stretch))
      .describe("What nothing quotes and nobody set aside, sentence by sentence"),
    written: z.array(writtenSchema).describe("The commits that were recorded, in order"),
    failed: z
      .strictObject({ stream: z.string(), problem: problemSchema })
      .optional()
      .describe("The write that failed, and why; those before it are recorded"),
  })
  .meta({ id: "SheetReport" });
