import { idOf, type StreamName } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import { structuralPrefix } from "../entries/sort.ts";
import { labelIn, type OwnLabel, type World } from "../naming/labels.ts";
import type { View, ViewStore } from "../port.ts";
import { type OfInstruments, ofInstruments } from "../since/unmentioned.ts";
import type { FoldedDocument } from "./fold-page.ts";
import { streamsMentioning } from "./mention-pages.ts";
import { toDocument } from "./stored.ts";

/** Sort keys of those that say of a source that they supersede it. */
export const successorPrefix = `${structuralPrefix}successor/`;

/** Tells what stored documents say: their labels, and of sessions what they say of instruments. */
export interface DocumentReader {
  label(view: View): OwnLabel;
  instruments(view: View): OfInstruments | undefined;
}

/**
 * Remembers what stored documents say, by the tags of their bytes: page after page of the ledger refers to the same bodies, topics and
 * sources, and is compared with the same sessions. Each is looked up all the same, so another process may write what it likes.
 */
export const documentReader = (): DocumentReader => ({
  label: remembering(10_000, labelIn),
  instruments: remembering(1_000, (document) =>
    document.type === "session" ? ofInstruments(document) : undefined,
  ),
});

function remembering<T>(most: number, read: (document: StoredDocument) => T): (view: View) => T {
  const known = new Map<string, T>();
  return (view) => {
    const key = `${view.stream} ${view.etag}`;
    const said = known.get(key) ?? read(toDocument(view));
    if (known.size >= most) known.clear();
    known.set(key, said);
    return said;
  };
}

/** Things as they will be once a page of the ledger is written: its drafts, over what is stored. */
export function storedWorld(
  views: ViewStore,
  drafts: ReadonlyMap<StreamName, FoldedDocument>,
  remembered: DocumentReader,
): World {
  const sources = [...drafts.values()].filter(({ after }) => after.type === "source");
  const superseding = Map.groupBy(sources, ({ after }) => after.type === "source" && after.supersedes?.id);
  return {
    async label(stream) {
      const draft = drafts.get(stream);
      if (draft) return labelIn(draft.after);
      const view = await views.get(stream);
      return view && remembered.label(view);
    },
    async successors(source) {
      const stored = await streamsMentioning(views, source, { prefix: successorPrefix });
      const drafted = superseding.get(idOf(source)) ?? [];
      return new Set([...stored, ...drafted.map(({ stream }) => stream)]);
    },
  };
}
