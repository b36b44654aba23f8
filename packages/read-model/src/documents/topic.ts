import { matches, names } from "@collegium/domain";
import * as z from "zod";
import { discussion, merged, narrower } from "./mentions.ts";
import { head, more, namesShown, refTo } from "./shared.ts";

const own = {
  ...head("topic"),
  name: z.string(),
  names,
  broader: refTo("topic").optional(),
  matches: matches.optional(),
  mergedInto: refTo("topic")
    .optional()
    .describe("The topic that took its place; discussions are found there"),
};
export const ownTopic = z.strictObject(own);
export type TopicDocument = z.infer<typeof ownTopic>;

/** A subject that recurs, with its discussions through time, newest first. */
export const topicDocument = z
  .strictObject({
    ...own,
    discussions: z.array(discussion),
    narrower: z.array(narrower),
    merged: z.array(merged).describe("Topics that this one took the place of"),
    ...more,
  })
  .meta({ id: "Topic" });

export const topicItem = z
  .strictObject({ id: own.id, name: own.name, names: namesShown, broader: own.broader })
  .meta({ id: "TopicItem" });
