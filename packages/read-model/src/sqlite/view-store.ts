import { position as positionOf } from "@collegium/domain";
import type { EntryPage, ViewStore } from "../port.ts";
import type { Connection } from "./connection.ts";
import { loadSet } from "./load.ts";
import { type ViewSet, viewSet } from "./view-set.ts";

const nothing: EntryPage = { entries: [], more: false };

/**
 * A view set in SQLite. `which` answers the row of `view_sets` that is meant, undefined once it was removed. It is asked anew in every
 * call, in the same snapshot as what is read, so that a switch by another process holds from the next call on.
 */
export function sqliteViewStore(connection: Connection, which: () => SetRow | undefined): ViewStore {
  const { snapshot, transaction } = connection;
  const advance = connection.prepare("UPDATE view_sets SET checkpoint = max(checkpoint, ?) WHERE id = ?");

  let known: ViewSet | undefined;
  const current = (): ViewSet | undefined => {
    const row = which();
    if (row && row.id !== known?.id) known = viewSet(connection, row.id);
    return row && known;
  };

  const change = <T>(work: (set: ViewSet) => T): T =>
    transaction(() => {
      const set = current();
      if (!set) throw new Error("The view set was removed");
      return work(set);
    });

  return {
    get: async (stream) => snapshot(() => current()?.get(stream)),
    query: async (asked) => snapshot(() => current()?.query(asked) ?? nothing),
    collect: async (stream, { limit, above }) =>
      snapshot(() => {
        const set = current();
        return {
          view: set?.get(stream),
          mentions: set?.query({ partition: stream, order: "desc", limit, above }) ?? nothing,
        };
      }),
    async write(position, writes) {
      change((set) => set.write(position, writes));
    },
    load: (position, batches) => loadSet(connection, change, position, batches),
    scan: async (after, limit) => snapshot(() => current()?.scan(after, limit) ?? []),
    checkpoint: async () => positionOf(which()?.checkpoint ?? 0),
    async advance(position) {
      transaction(() => advance.run(position, which()?.id ?? null));
    },
  };
}

/** A row of the sets' table. */
export interface SetRow {
  readonly id: number;
  readonly checkpoint: number;
}
