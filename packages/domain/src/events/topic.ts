import * as z from "zod";
import { slug } from "../ids.ts";
import type { Parts } from "./parts.ts";

/** Events of `topic` streams: a subject that recurs. */
export const topicEvents = ({ names, matches }: Parts) => ({
  TopicDefined: z.strictObject({
    names,
    broader: slug.optional().describe("The wider topic"),
    matches: matches.optional(),
  }),
  TopicRenamed: z.strictObject({ names }),
  TopicMerged: z.strictObject({ into: slug.describe("The topic that takes its place") }),
});
