import { matches, names } from "@collegium/domain";
import * as z from "zod";
import { merged, sessionMention, statement } from "./mentions.ts";
import { datum, head, more, namesShown, quotedSources, quotesFor, ref, refTo, statements } from "./shared.ts";

const office = z
  .strictObject({
    body: refTo("body"),
    title: z.string(),
    from: datum.optional(),
    to: datum.optional(),
    evidence: quotesFor({ summary: "title" }).optional(),
    statements,
  })
  .meta({ id: "Office" });

const own = {
  ...head("person"),
  name: z.string(),
  names,
  variants: z.array(z.string()).optional().describe("Other spellings seen in print"),
  matches: matches.optional(),
  offices: z.array(office),
  mergedInto: refTo("person").optional().describe("What took its place: mentions are found there"),
  ...quotedSources,
};
export const ownPerson = z.strictObject(own);
export type PersonDocument = z.infer<typeof ownPerson>;

/** An office holder, with the sessions that person had part in. */
export const personDocument = z
  .strictObject({
    ...own,
    sessions: z.array(sessionMention),
    statements: z
      .array(statement)
      .describe("What this person said, by session: claims with the person in `by`"),
    merged: z.array(merged).describe("Persons that this one took the place of"),
    ...more,
  })
  .meta({ id: "Person" });

export const personItem = z
  .strictObject({
    id: own.id,
    name: own.name,
    names: namesShown,
    offices: z.array(z.strictObject({ body: ref, title: z.string() })),
  })
  .meta({ id: "PersonItem" });
