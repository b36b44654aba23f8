import { position as positionOf, type StreamName } from "@collegium/domain";
import { ViewSetRemoved } from "../errors.ts";
import type { EntryPage, ViewStore } from "../port.ts";
import { loadSet } from "./load.ts";
import type { OpenSet, OpenSets } from "./open-sets.ts";
import type { ViewSet } from "./view-set.ts";

const nothing: EntryPage = { entries: [], more: false };

/** A view set that can tell whether anything in it changed. */
export interface SqliteViewStore extends ViewStore {
  /** Another one after each change of the set. */
  mark(): string;
}

/**
 * A view set in SQLite: one for good, or the live one, which is looked up anew in every call, so that a switch by another process holds from
 * the next call on. `pin` makes the store of one set for good.
 */
export function sqliteViewStore(
  sets: Pick<OpenSets, "open">,
  { id: meant, standing }: Which,
  pin: (id: number) => ViewStore,
): SqliteViewStore {
  /** Asks the set that is meant. Where it can't be asked, it may have been removed: another is meant by now, or none. */
  function read<T>(ask: (opened: OpenSet) => T): T | undefined {
    for (let id = meant(); id !== undefined; ) {
      try {
        return ask(sets.open(id));
      } catch (fault) {
        const now = standing();
        if (now === id) throw fault;
        id = now;
      }
    }
    return undefined;
  }

  /** Changes the set that stands while nobody else writes to it, or puts another in its place. */
  async function change<T>(work: (set: ViewSet) => T): Promise<T> {
    for (let id = standing(); id !== undefined; id = standing()) {
      const opened = read((found) => found);
      try {
        const done = await opened?.transaction(() => standing() === id && { result: work(opened.set) });
        if (done) return done.result;
      } catch (fault) {
        // While it waited for its turn, the set may have been removed, and closed.
        if (standing() === id) throw fault;
      }
    }
    throw new ViewSetRemoved();
  }

  const get = async (stream: StreamName) => read(({ set }) => set.get(stream));

  return {
    get,
    async find(streams) {
      const found = read(({ set }) => set.find(streams)) ?? [];
      return found.map(({ stream, position, etag }) => ({
        stream,
        position,
        etag,
        read: () => get(stream),
      }));
    },
    mentioned: async (streams, narrowed = {}) => read(({ set }) => set.mentioned(streams, narrowed)) ?? [],
    query: async (asked) => read(({ set }) => set.query(asked)) ?? nothing,
    collect: async (stream, { limit, above }) =>
      read(({ set, snapshot }) =>
        snapshot(() => ({
          view: set.get(stream),
          mentions: set.query({ partition: stream, order: "desc", limit, above }),
        })),
      ) ?? { view: undefined, mentions: nothing },
    async write(position, writes) {
      await change((set) => set.write(position, writes));
    },
    async load(position, batches) {
      const opened = read((found) => found);
      if (!opened) throw new ViewSetRemoved();
      await loadSet(opened, change, position, batches);
    },
    scan: async (after, limit) => read(({ set, snapshot }) => snapshot(() => set.scan(after, limit))) ?? [],
    step: async () => read(({ set }) => set.step()) ?? { after: positionOf(0), upTo: positionOf(0) },
    checkpoint: async () => read(({ set }) => set.checkpoint()) ?? positionOf(0),
    async advance(position) {
      if (standing() !== undefined) await change((set) => set.advance(position));
    },
    begin: (after, upTo) => change((set) => set.begin(after, upTo)),
    async pinned() {
      const id = standing();
      if (id === undefined) throw new ViewSetRemoved();
      return pin(id);
    },
    mark: () => read(({ mark }) => mark()) ?? "",
  };
}

/** Which set is meant. */
export interface Which {
  /** Where to read; of a set that is meant for good nobody asks whether it is still there. */
  id(): number | undefined;
  /** The same, undefined once it was removed. */
  standing(): number | undefined;
}
