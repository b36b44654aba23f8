import { idOf, type StreamName } from "@collegium/domain";
import { structuralPrefix } from "../entries/sort.ts";
import type { World } from "../naming/labels.ts";
import type { ViewStore } from "../port.ts";
import type { Draft } from "./fold.ts";
import { streamsMentioning } from "./mention-pages.ts";
import { storedDocument } from "./stored.ts";

/** Sort keys of those that say of a source that they supersede it. */
export const successorPrefix = `${structuralPrefix}successor/`;

/** The documents as they will be once a page of the ledger is written: its drafts, over what is stored. */
export const storedWorld = (views: ViewStore, drafts: ReadonlyMap<StreamName, Draft>): World => ({
  async document(stream) {
    return drafts.get(stream)?.after ?? (await storedDocument(views, stream));
  },
  async successors(source) {
    const found = await streamsMentioning(views, source, { prefix: successorPrefix });
    for (const { stream, after } of drafts.values())
      if (after.type === "source" && after.supersedes?.id === idOf(source)) found.add(stream);
    return found;
  },
});
