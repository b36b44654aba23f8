import { streamName } from "@collegium/domain";
import { DamagedText, type Sha256, type TextStore } from "@collegium/event-store";
import {
  isByClaims,
  readDocument,
  readList,
  readMentions,
  type SearchFile,
  type ViewStore,
} from "@collegium/read-model";
import type { Reading } from "./port.ts";

export interface Stores {
  readonly views: ViewStore;
  readonly texts: Pick<TextStore, "get">;
  readonly search?: (() => Promise<SearchFile | undefined>) | undefined;
  readonly clock: () => Date;
}

/** How many mentions a page of them shows. */
const mentionsShown = 100;

/** Reads a register's views and texts in this process. */
export function readingOf({ views, texts, search, clock }: Stores): Reading {
  const today = () => clock().toISOString().slice(0, 10);
  return {
    today,
    search: async () => search?.(),
    document: (type, id) => readDocument(views, type, id, { today: today(), moreUrl: (_, after) => after }),
    mentions: (type, id, after) => readMentions(views, streamName(type, id), { limit: mentionsShown, after }),
    list: async (collection, filters, { order, limit, after }) => {
      if (order === "recorded" || isByClaims(filters))
        return (await search?.())?.list(collection, filters, { order, limit, after });
      return readList(views, collection, filters, { order, limit, ...(after !== undefined && { after }) });
    },
    text: async (sha256) => {
      const found = await texts.get(sha256 as Sha256).catch((fault: unknown) => {
        // The page says that the words are lost; what was quoted of them stays.
        if (fault instanceof DamagedText) return undefined;
        throw fault;
      });
      return typeof found === "string" ? found : undefined;
    },
  };
}
