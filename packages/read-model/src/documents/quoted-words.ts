import { slug } from "@collegium/domain";
import * as z from "zod";

/** Words of a source where what rests on them is mentioned. */
export const quotedWords = z
  .strictObject({
    source: slug,
    exact: z.string().describe("As the text has it; of long words about the first 300 code points"),
    cut: z.literal(true).optional().describe("That they go on, up to `end`"),
    start: z.int().describe("Code points of the text before them"),
    end: z.int().describe("Exclusive"),
    basis: z.enum(["stated", "inferred"]),
    note: z.string().optional().describe("How it follows from them"),
  })
  .meta({ id: "QuotedWords" });
export type QuotedWords = z.infer<typeof quotedWords>;

export const quotations = z.array(quotedWords).describe("The words that say so");
