import type { DatabaseSync } from "node:sqlite";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { ViewSetId, ViewSets } from "../port.ts";
import { type Connection, connect } from "./connection.ts";
import { createTables } from "./schema.ts";
import { sqliteViewStore } from "./view-store.ts";

const liveSet = "(SELECT id FROM view_live)";
const rowsAtOnce = 5_000;

/**
 * The view sets of a register in SQLite; creates its tables and a first, live set where there are none. The connection is the
 * caller's, who opens and closes it, and must not be within a transaction when anything here is called. Views are derived: a durability
 * of `synchronous=NORMAL` is enough, for the checkpoint is lost together with what it vouches for.
 */
export function sqliteViewSets(db: DatabaseSync): ViewSets {
  createTables(db);
  const connection = connect(db);
  const { statement, transaction } = connection;
  const isLive = (id: ViewSetId) => liveId(connection) === id;

  return {
    live: sqliteViewStore(connection, liveSet),

    async create() {
      const { lastInsertRowid } = statement("INSERT INTO view_sets (checkpoint) VALUES (0)").run();
      return {
        id: Number(lastInsertRowid) as ViewSetId,
        views: sqliteViewStore(connection, String(lastInsertRowid)),
      };
    },

    async promote(id, head) {
      return transaction(() => {
        const mine = checkpointOf(connection, id);
        const live = checkpointOf(connection, liveId(connection)) ?? 0;
        if (mine === undefined || mine < head || mine < live) return false;
        statement("UPDATE view_live SET id = ?").run(id);
        return true;
      });
    },

    async remove(id) {
      transaction(() => {
        if (isLive(id)) throw new Error(`View set ${id} is live`);
        statement("DELETE FROM view_sets WHERE id = ?").run(id);
        statement("DELETE FROM view_steps WHERE id = ?").run(id);
      });
      // Bit by bit, so that others get to write in between.
      for (const table of ["view_documents", "view_entries", "view_tags"])
        while (deleteSome(connection, table, id) > 0) await nextTurn();
    },

    async list() {
      const rows = statement(`SELECT id FROM view_sets ORDER BY id <> ${liveSet}, id`).all();
      return rows.map(({ id }) => id as ViewSetId);
    },
  };
}

const liveId = (connection: Connection): ViewSetId =>
  (connection.statement("SELECT id FROM view_live").get() as { id: ViewSetId }).id;

const checkpointOf = (connection: Connection, id: ViewSetId): number | undefined => {
  const row = connection.statement("SELECT checkpoint FROM view_sets WHERE id = ?").get(id);
  return (row as { checkpoint: number } | undefined)?.checkpoint;
};

const keys: Readonly<Record<string, string>> = {
  view_documents: "view_set, stream",
  view_entries: "view_set, partition, sort",
  view_tags: "view_set, partition, tag, sort",
};

function deleteSome(connection: Connection, table: string, id: ViewSetId): number {
  const key = keys[table];
  const sql = `DELETE FROM ${table} WHERE (${key}) IN (SELECT ${key} FROM ${table} WHERE view_set = ? LIMIT ${rowsAtOnce})`;
  return Number(connection.statement(sql).run(id).changes);
}
