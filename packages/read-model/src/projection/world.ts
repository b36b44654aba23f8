import { idOf, type StreamName } from "@collegium/domain";
import { structuralPrefix } from "../entries/sort.ts";
import { labelIn, type World } from "../naming/labels.ts";
import type { ViewStore } from "../port.ts";
import type { FoldedDocument } from "./fold-page.ts";
import { streamsMentioning } from "./mention-pages.ts";
import { storedDocument } from "./stored.ts";

/** Sort keys of those that say of a source that they supersede it. */
export const successorPrefix = `${structuralPrefix}successor/`;

/** Things as they will be once a page of the ledger is written: its drafts, over what is stored. */
export function storedWorld(views: ViewStore, drafts: ReadonlyMap<StreamName, FoldedDocument>): World {
  const sources = [...drafts.values()].filter(({ after }) => after.type === "source");
  const superseding = Map.groupBy(sources, ({ after }) => after.type === "source" && after.supersedes?.id);
  return {
    async label(stream) {
      const document = drafts.get(stream)?.after ?? (await storedDocument(views, stream));
      return document && labelIn(document);
    },
    async successors(source) {
      const stored = await streamsMentioning(views, source, { prefix: successorPrefix });
      const drafted = superseding.get(idOf(source)) ?? [];
      return new Set([...stored, ...drafted.map(({ stream }) => stream)]);
    },
  };
}
