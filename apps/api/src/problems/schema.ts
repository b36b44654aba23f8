import * as z from "zod";

export const passage = z
  .strictObject({
    prefix: z.string(),
    exact: z.string(),
    suffix: z.string(),
    start: z.int(),
    end: z.int(),
  })
  .meta({
    id: "Passage",
    description: "A stretch of a source's text; positions in Unicode code points, end exclusive",
  });

const problemError = z
  .strictObject({
    pointer: z
      .string()
      .optional()
      .describe("Where in the request's body: a JSON pointer (RFC 6901); missing where a parameter is wrong"),
    parameter: z.string().optional().describe("Which query parameter"),
    rule: z.string().describe("The rule's name; stable"),
    detail: z.string(),
    line: z.int().positive().optional().describe("Of a sheet: the line of its text, from 1"),
    column: z.int().positive().optional(),
    passages: z.array(passage).optional().describe("For a quotation: the nearest passage, or all that fit"),
  })
  .meta({ id: "ProblemError" });

/** The problem details object of RFC 9457, with this API's own members. */
export const problemSchema = z
  .object({
    type: z.string().describe("Names the problem; leads to its description"),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().describe("The request's id, as it is logged"),
    errors: z.array(problemError).optional(),
    scopes: z.array(z.string()).optional().describe("Of 403: the scopes that are missing"),
    stream: z.string().optional().describe("Of 409: the record whose commit can't be read"),
    source: z.string().optional().describe("Of 409: the source whose text is lost"),
    revision: z
      .int()
      .optional()
      .describe("Of 409: the revision that can't be read. Of 412: the revision of the record now"),
    happened: z
      .array(z.unknown())
      .optional()
      .describe("Of 412: the commits since what was seen, oldest first, up to 64 KiB"),
    more: z.string().optional().describe("Of 412: where the history goes on, if that is not all"),
  })
  .meta({ id: "Problem", description: "Problem details (RFC 9457)" });
