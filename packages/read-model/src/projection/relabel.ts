import { type StreamName, streamName, typeOf } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import { ownLabel } from "../naming/labels.ts";
import type { ViewStore } from "../port.ts";
import type { FoldedDocument } from "./fold-page.ts";
import { mentionPages } from "./mention-pages.ts";

/**
 * The streams whose label a page changes, of which every document that mentions them must hear: what was renamed, merged, dated
 * or withheld; sources whose publisher was renamed; sources that were superseded or are no longer, or whose successor changed.
 */
export async function relabelled(
  drafts: ReadonlyMap<StreamName, FoldedDocument>,
  views: ViewStore,
): Promise<Set<StreamName>> {
  const found = new Set<StreamName>();
  for (const { stream, before, after } of drafts.values()) {
    const changed = !before || labelText(before) !== labelText(after);
    if (changed) found.add(stream);
    for (const target of superseded(before, after, changed)) found.add(target);
  }
  const bodies = [...found].filter((stream) => typeOf(stream) === "body");
  for (const source of await published(bodies, drafts, views)) found.add(source);
  return found;
}

const labelText = (document: StoredDocument): string => JSON.stringify(ownLabel(document));

function superseded(
  before: StoredDocument | undefined,
  after: StoredDocument,
  changed: boolean,
): StreamName[] {
  const old = before?.type === "source" ? before.supersedes?.id : undefined;
  const next = after.type === "source" ? after.supersedes?.id : undefined;
  if (old === next && !changed) return [];
  return [old, next].flatMap((id) => (id === undefined ? [] : [streamName("source", id)]));
}

/** The sources that bodies published, as stored and in this page. */
async function published(
  bodies: readonly StreamName[],
  drafts: ReadonlyMap<StreamName, FoldedDocument>,
  views: ViewStore,
): Promise<StreamName[]> {
  if (bodies.length === 0) return [];
  const sources: StreamName[] = [];
  for (const body of await views.mentioned(bodies))
    for await (const entries of mentionPages(views, body))
      for (const { stream } of entries) if (typeOf(stream) === "source") sources.push(stream);
  for (const { stream, after } of drafts.values())
    if (after.type === "source" && after.publishers.some(({ id }) => bodies.includes(streamName("body", id))))
      sources.push(stream);
  return sources;
}
