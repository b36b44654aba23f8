import type { DatabaseSync } from "node:sqlite";
import type { ViewSetId, ViewSets, ViewStore } from "../port.ts";
import { connect } from "./connection.ts";
import { openTables } from "./open.ts";
import { createSet, dropSet, tuning } from "./schema.ts";
import { type SetRow, sqliteViewStore } from "./view-store.ts";

export interface SqliteViewSets extends ViewSets {
  /**
   * Whether there were views that another version of Collegium made: they were dropped, and the live set is empty until a projector or
   * a rebuild fills it.
   */
  readonly dropped: boolean;
}

/**
 * The view sets of a register in SQLite; creates its tables and a first, live set where there are none, or where those that are there
 * were made by another version. The connection is the
 * caller's, who opens and closes it, and must not be within a transaction when anything here is called. Views are derived: a durability
 * of `synchronous=NORMAL` is enough, for the checkpoint is lost together with what it vouches for.
 */
export function sqliteViewSets(db: DatabaseSync): SqliteViewSets {
  const dropped = openTables(db);
  const connection = connect(db);
  const { prepare, exec, transaction } = connection;
  const liveRow = prepare("SELECT id, checkpoint FROM view_sets WHERE id = (SELECT id FROM view_live)");
  const row = prepare("SELECT id, checkpoint FROM view_sets WHERE id = ?");
  const insert = prepare("INSERT INTO view_sets (checkpoint) VALUES (0)");
  const remove = prepare("DELETE FROM view_sets WHERE id = ?");
  const forgetStep = prepare("DELETE FROM view_steps WHERE id = ?");
  const point = prepare("UPDATE view_live SET id = ?");
  const all = prepare("SELECT id FROM view_sets ORDER BY id <> (SELECT id FROM view_live), id");

  const live = () => liveRow.get() as SetRow | undefined;
  const rowOf = (id: number) => row.get(id) as SetRow | undefined;

  // The live set is pinned again and again, and seldom another.
  let pinned: { id: number; store: ViewStore } | undefined;
  const pin = (id: number): ViewStore => {
    if (pinned?.id !== id)
      pinned = { id, store: sqliteViewStore(connection, { id: () => id, row: () => rowOf(id) }, pin) };
    return pinned.store;
  };

  return {
    dropped,
    live: sqliteViewStore(connection, { id: () => live()?.id, row: live }, pin),

    async create() {
      const id = await transaction(() => {
        const created = Number(insert.run().lastInsertRowid);
        exec(createSet(created));
        return created as ViewSetId;
      });
      return { id, views: pin(id) };
    },

    async promote(id, head) {
      return transaction(() => {
        const mine = rowOf(id)?.checkpoint;
        if (mine === undefined || mine < head || mine < (live()?.checkpoint ?? 0)) return false;
        point.run(id);
        return true;
      });
    },

    async remove(id) {
      exec(tuning.passing);
      try {
        return await transaction(() => {
          if (live()?.id === id) return false;
          remove.run(id);
          forgetStep.run(id);
          exec(dropSet(id));
          return true;
        });
      } finally {
        exec(tuning.serving);
      }
    },

    async list() {
      return all.all().map(({ id }) => id as ViewSetId);
    },
  };
}
