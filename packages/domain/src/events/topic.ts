import * as z from "zod";
import { matches, names, slug } from "./shared.ts";

/** Events of `topic` streams: a subject that recurs. */
export const topicEvents = {
  TopicDefined: z.strictObject({
    names,
    broader: slug.optional().describe("The wider topic"),
    matches: matches.optional(),
  }),
  TopicRenamed: z.strictObject({ names }),
  TopicMerged: z.strictObject({ into: slug.describe("The topic that takes its place") }),
};
