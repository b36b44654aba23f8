import { matches, names } from "@collegium/domain";
import * as z from "zod";
import {
  instrumentMention,
  memberMention,
  merged,
  personMention,
  publication,
  sessionMention,
} from "./mentions.ts";
import { datum, head, more, namesShown, refTo } from "./shared.ts";

const kind = z.enum(["state", "ministry", "organisation", "grouping"]);

const own = {
  ...head("body"),
  kind,
  name: z.string(),
  names,
  formerNames: z
    .array(z.strictObject({ names, until: datum }).meta({ id: "FormerNames" }))
    .optional()
    .describe("What it was called before, oldest first: sessions show the name of their day"),
  country: refTo("body").optional(),
  parent: refTo("body").optional(),
  matches: matches.optional(),
  mergedInto: refTo("body").optional().describe("What took its place: mentions are found there"),
};
export const ownBody = z.strictObject(own);
export type BodyDocument = z.infer<typeof ownBody>;

/** A state, ministry, organisation or grouping, with what mentions it. */
export const bodyDocument = z
  .strictObject({
    ...own,
    sessions: z.array(sessionMention),
    instruments: z.array(instrumentMention),
    people: z.array(personMention),
    members: z.array(memberMention),
    publications: z.array(publication),
    merged: z.array(merged).describe("Bodies that this one took the place of"),
    ...more,
  })
  .meta({ id: "Body" });

export const bodyItem = z
  .strictObject({
    id: own.id,
    name: own.name,
    names: namesShown,
    kind,
    country: own.country,
    parent: own.parent,
  })
  .meta({ id: "BodyItem" });
