import * as z from "zod";
import { slug } from "../ids.ts";
import type { Parts } from "./parts.ts";

/** Events of `body` streams: a state, ministry, organisation or grouping. */
export const bodyEvents = ({ names, matches, edtf }: Parts) => ({
  BodyRegistered: z.strictObject({
    kind: z.enum(["state", "ministry", "organisation", "grouping"]),
    names,
    country: slug
      .optional()
      .describe("The state that it belongs to (a body), or the organisation that acts as one"),
    parent: slug.optional().describe("The body that it is part of"),
    matches: matches.optional(),
  }),
  BodyRenamed: z.strictObject({
    names,
    from: edtf.optional().describe("Since when it is called so; what was held before shows the name of then"),
  }),
  BodyMerged: z.strictObject({ into: slug.describe("The body that takes its place") }),
});
