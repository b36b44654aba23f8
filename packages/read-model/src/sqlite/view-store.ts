import { position as positionOf, type StreamName } from "@collegium/domain";
import { ViewSetRemoved } from "../errors.ts";
import type { EntryPage, ViewStore } from "../port.ts";
import type { Connection } from "./connection.ts";
import { loadSet } from "./load.ts";
import { type ViewSet, viewSet } from "./view-set.ts";

const nothing: EntryPage = { entries: [], more: false };

/**
 * A view set in SQLite: one for good, or the live one, which is looked up anew in every call, so that a switch by another process holds from
 * the next call on. `pin` makes the store of one set for good.
 */
export function sqliteViewStore(
  connection: Connection,
  { id: meant, row: which }: Which,
  pin: (id: number) => ViewStore,
): ViewStore {
  const { snapshot, transaction } = connection;
  const advance = connection.prepare("UPDATE view_sets SET checkpoint = max(checkpoint, ?) WHERE id = ?");
  const begin = connection.prepare(`INSERT INTO view_steps (id, up_to) VALUES (?, ?)
    ON CONFLICT DO UPDATE SET up_to = excluded.up_to WHERE up_to <= ?`);
  const step = connection.prepare("SELECT up_to FROM view_steps WHERE id = ?");
  const endOf = (id: number) => (step.get(id) as { up_to: number } | undefined)?.up_to ?? 0;

  let known: ViewSet | undefined;
  const setOf = (id: number): ViewSet => {
    if (known?.id !== id) known = viewSet(connection, id);
    return known;
  };

  const change = <T>(work: (set: ViewSet) => T): Promise<T> =>
    transaction(() => {
      const row = which();
      if (!row) throw new ViewSetRemoved();
      return work(setOf(row.id));
    });

  /** What one statement reads is of one moment by itself. Where the tables are gone, the set was removed: another is meant by now, or none. */
  function read<T>(statement: (set: ViewSet) => T): T | undefined {
    for (let id = meant(); id !== undefined; ) {
      try {
        return statement(setOf(id));
      } catch (fault) {
        const now = which()?.id;
        if (now === id) throw fault;
        id = now;
      }
    }
    return undefined;
  }

  const get = async (stream: StreamName) => read((set) => set.get(stream));

  return {
    get,
    async find(streams) {
      const found = read((set) => set.find(streams)) ?? [];
      return found.map(({ stream, position, etag }) => ({
        stream,
        position,
        etag,
        read: () => get(stream),
      }));
    },
    mentioned: async (streams, narrowed = {}) => read((set) => set.mentioned(streams, narrowed)) ?? [],
    query: async (asked) => read((set) => set.query(asked)) ?? nothing,
    collect: async (stream, { limit, above }) =>
      snapshot(
        () =>
          read((set) => ({
            view: set.get(stream),
            mentions: set.query({ partition: stream, order: "desc", limit, above }),
          })) ?? { view: undefined, mentions: nothing },
      ),
    async write(position, writes) {
      await change((set) => set.write(position, writes));
    },
    load: (position, batches) => loadSet(connection, change, position, batches),
    scan: async (after, limit) => snapshot(() => read((set) => set.scan(after, limit)) ?? []),
    checkpoint: async () => positionOf(which()?.checkpoint ?? 0),
    async advance(position) {
      await transaction(() => advance.run(position, which()?.id ?? null));
    },
    async begin(after, upTo) {
      return transaction(() => {
        const row = which();
        if (!row) throw new ViewSetRemoved();
        if (row.checkpoint === after) begin.run(row.id, upTo, after);
        return { after: positionOf(row.checkpoint), upTo: positionOf(endOf(row.id)) };
      });
    },
    async pinned() {
      const row = which();
      if (!row) throw new ViewSetRemoved();
      return pin(row.id);
    },
  };
}

/** Which set is meant. */
export interface Which {
  /** Where to read; of a set that is meant for good no statement asks whether it is still there. */
  id(): number | undefined;
  /** Its row of `view_sets`; undefined once it was removed. */
  row(): SetRow | undefined;
}

/** A row of the sets' table. */
export interface SetRow {
  readonly id: number;
  readonly checkpoint: number;
}
