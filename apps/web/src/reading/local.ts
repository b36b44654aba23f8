import { revision, streamName } from "@collegium/domain";
import { DamagedText, type Sha256, type TextStore } from "@collegium/event-store";
import { type ReadCache, readCache, todayBy } from "@collegium/http";
import {
  type CommitReader,
  type HistoryEntry,
  isByClaims,
  readAsOf,
  readChanges,
  readDocument,
  readFollowing,
  readHistory,
  readList,
  readMentions,
  type SearchFile,
  type ViewStore,
} from "@collegium/read-model";
import type { Read, Reading } from "./port.ts";

export interface Stores {
  readonly events: CommitReader;
  readonly views: ViewStore;
  readonly texts: Pick<TextStore, "get">;
  readonly search?: (() => Promise<SearchFile | undefined>) | undefined;
  /** Another one after each change of these, where one is known. */
  readonly mark?: (() => string | undefined) | undefined;
  readonly clock: () => Date;
  /** Documents of the present moment; who writes in the same process ends it. */
  readonly documents?: ReadCache<Read | undefined> | undefined;
  /** Its mark. */
  readonly marks?: ReadCache<string | undefined> | undefined;
}

/** Streams that one page of a past day may fold. */
const streamsFolded = 1_000;

class TooMuch extends Error {
  override readonly name = "TooMuch";
}

/** Reads so many streams and no more. */
const within = (budget: number, commits: CommitReader): CommitReader => {
  let left = budget;
  return {
    ...commits,
    readStream: (...asked) => {
      left -= 1;
      if (left < 0) throw new TooMuch();
      return commits.readStream(...asked);
    },
  };
};

/** The last moment of a day: what was recorded on it is part of it. */
const endOf = (day: string): string => `${day}T23:59:59.999Z`;

/** How many mentions a page of them shows. */
const mentionsShown = 100;

/** Reads a register's views and texts in this process. */
export function readingOf({
  events,
  views,
  texts,
  search,
  mark,
  clock,
  documents = readCache(),
  marks = readCache(),
}: Stores): Reading {
  const today = todayBy(clock);
  let last: string | undefined;
  return {
    today,
    async mark() {
      const now = mark && (await marks.read("", async () => mark()));
      // What was read earlier in this moment must not be taken for what is there since.
      if (now !== last) documents.pass();
      last = now;
      return now;
    },
    search: async () => search?.(),
    document: (type, id) =>
      documents.read(`${type}/${id}`, () =>
        readDocument(views, type, id, { today: today(), moreUrl: (_, after) => after }),
      ),
    past: async (type, id, day) => {
      const commits = within(streamsFolded, events);
      return readAsOf({ commits, views }, streamName(type, id), endOf(day), { today: today() }).catch(
        (fault: unknown) => {
          if (fault instanceof TooMuch) return "too-much" as const;
          throw fault;
        },
      );
    },
    history: async (type, id, after, limit) => {
      const entries: HistoryEntry[] = [];
      for await (const entry of readHistory(events, streamName(type, id), revision(after))) {
        entries.push(entry);
        if (entries.length === limit) break;
      }
      return entries;
    },
    changes: (type, id, from, to) => readChanges(events, streamName(type, id), endOf(from), endOf(to)),
    mentions: (type, id, after) => readMentions(views, streamName(type, id), { limit: mentionsShown, after }),
    following: (session, claim) => readFollowing(views, { session, claim }),
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
