import { matches, names } from "@collegium/domain";
import * as z from "zod";
import { sessionMention } from "./mentions.ts";
import { datum, head, more, quotedSources, quotesFor, ref, refTo } from "./shared.ts";

const office = z
  .strictObject({
    body: refTo("body"),
    title: z.string(),
    from: datum.optional(),
    to: datum.optional(),
    evidence: quotesFor({ summary: "title" }).optional(),
  })
  .meta({ id: "Office" });

const own = {
  ...head("person"),
  name: z.string(),
  names,
  variants: z.array(z.string()).optional().describe("Other spellings seen in print"),
  matches: matches.optional(),
  offices: z.array(office),
  ...quotedSources,
};
export const ownPerson = z.strictObject(own);
export type PersonDocument = z.infer<typeof ownPerson>;

/** An office holder, with the sessions that person had part in. */
export const personDocument = z
  .strictObject({ ...own, sessions: z.array(sessionMention), ...more })
  .meta({ id: "Person" });

export const personItem = z
  .strictObject({
    id: own.id,
    name: own.name,
    offices: z.array(z.strictObject({ body: ref, title: z.string() })),
  })
  .meta({ id: "PersonItem" });
