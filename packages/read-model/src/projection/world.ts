import { idOf, type StreamName } from "@collegium/domain";
import { structuralPrefix } from "../entries/sort.ts";
import { labelIn, type OwnLabel, type World } from "../naming/labels.ts";
import type { View, ViewStore } from "../port.ts";
import type { FoldedDocument } from "./fold-page.ts";
import { streamsMentioning } from "./mention-pages.ts";
import { toDocument } from "./stored.ts";

/** Sort keys of those that say of a source that they supersede it. */
export const successorPrefix = `${structuralPrefix}successor/`;

/** Tells the label that a stored document says. */
export type LabelReader = (view: View) => OwnLabel;

/**
 * Remembers what stored documents say for labels, by the tags of their bytes: page after page of the ledger refers to the same bodies, topics
 * and sources. Each is looked up all the same, so another process may write what it likes.
 */
export function labelReader(): LabelReader {
  const known = new Map<string, OwnLabel>();
  return (view) => {
    const key = `${view.stream} ${view.etag}`;
    const label = known.get(key) ?? labelIn(toDocument(view));
    if (known.size >= mostLabels) known.clear();
    known.set(key, label);
    return label;
  };
}

const mostLabels = 10_000;

/** Things as they will be once a page of the ledger is written: its drafts, over what is stored. */
export function storedWorld(
  views: ViewStore,
  drafts: ReadonlyMap<StreamName, FoldedDocument>,
  remembered: LabelReader,
): World {
  const sources = [...drafts.values()].filter(({ after }) => after.type === "source");
  const superseding = Map.groupBy(sources, ({ after }) => after.type === "source" && after.supersedes?.id);
  return {
    async label(stream) {
      const draft = drafts.get(stream);
      if (draft) return labelIn(draft.after);
      const view = await views.get(stream);
      return view && remembered(view);
    },
    async successors(source) {
      const stored = await streamsMentioning(views, source, { prefix: successorPrefix });
      const drafted = superseding.get(idOf(source)) ?? [];
      return new Set([...stored, ...drafted.map(({ stream }) => stream)]);
    },
  };
}
