import { streamName } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import { referencesIn } from "../naming/references.ts";
import type { Entry } from "../port.ts";
import { listEntry } from "./lists.ts";
import { sessionMentions } from "./session.ts";
import { hiddenSort } from "./sort.ts";
import { quotations, thingMentions } from "./things.ts";

/**
 * All index entries of a document, with names embedded: its line in the list, and its mentions of others.
 *
 * Law: whatever a document refers to has an entry of it in its partition, shown or hidden. That is how the projector finds whom a
 * new name concerns, and how a reader of the past finds who mentioned what.
 */
export function entriesOf(document: StoredDocument): Entry[] {
  const line = listEntry(document);
  const entries = [
    ...(line ? [line] : []),
    ...(document.type === "session" ? sessionMentions(document) : thingMentions(document)),
    ...quotations(document),
  ];
  const covered = new Set(entries.map(({ partition }) => partition));
  const stream = streamName(document.type, document.id);
  for (const partition of referencesIn(document))
    if (!covered.has(partition)) entries.push({ partition, sort: hiddenSort(stream), stream, body: "{}" });
  return entries;
}
