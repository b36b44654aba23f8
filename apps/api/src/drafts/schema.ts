import * as z from "zod";

const place = {
  start: z.int().nonnegative().describe("In code points of the normalised text"),
  end: z.int().positive().describe("Exclusive"),
};
const drafted = {
  act: z.string().describe("The act that the claim is of, as sheets name it"),
  confidence: z.number().min(0).max(1).describe("How sure one can be, by the words alone"),
  doubts: z.array(z.string()).describe("What is doubtful, in words"),
  quote: z.strictObject({ exact: z.string(), ...place }).describe("Where the claim's words stand"),
};

/** A sheet that is drafted from a text, and how sure each of its claims is. */
export const draftSchema = z
  .strictObject({
    sheet: z
      .looseObject({})
      .describe("A record sheet, which `POST /v1/sheets` takes as it is, with the text beside it"),
    drafts: z
      .array(
        z.strictObject({
          claim: z.int().nonnegative().describe("Which of the sheet's claims, from 0"),
          ...drafted,
        }),
      )
      .describe("The sheet's claims, in its order: those at 0.5 and more"),
    unlikely: z
      .array(
        z.strictObject({
          ...drafted,
          written: z.looseObject({}).optional().describe("As the sheet would have it"),
        }),
      )
      .describe("What may be claims, too, but less likely so"),
    bare: z.array(z.strictObject(place)).describe("Sentences that nothing was drafted from, at most 20,000"),
    remarks: z
      .array(z.strictObject({ about: z.string().describe("A key of the sheet"), says: z.string() }))
      .describe("What was guessed or left open"),
  })
  .meta({ id: "Draft" });
