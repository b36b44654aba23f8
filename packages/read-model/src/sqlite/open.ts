import type { DatabaseSync } from "node:sqlite";
import { createSet, layout, registry, tuning } from "./schema.ts";

/**
 * Creates the tables, and a first set that is live, where there are none. Views of another layout, older or newer, are dropped before:
 * true where some were.
 */
export function openTables(db: DatabaseSync): boolean {
  db.exec(tuning.passing);
  db.exec("BEGIN IMMEDIATE");
  try {
    const dropped = layoutOf(db) !== layout && dropAll(db);
    db.exec(registry);
    const { changes, lastInsertRowid } = db
      .prepare("INSERT INTO view_sets (checkpoint) SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM view_live)")
      .run();
    if (changes) {
      db.exec(createSet(Number(lastInsertRowid)));
      db.prepare("INSERT INTO view_live (only, id, layout) VALUES (1, ?, ?)").run(lastInsertRowid, layout);
    }
    db.exec("COMMIT");
    return dropped;
  } catch (error) {
    // Some faults, a full disk for one, have rolled back already.
    if (db.isTransaction) db.exec("ROLLBACK");
    throw error;
  } finally {
    db.exec(tuning.serving);
  }
}

/** Undefined where there are no views, or they are older than this number. */
function layoutOf(db: DatabaseSync): unknown {
  const told = db.prepare("SELECT 1 FROM pragma_table_info('view_live') WHERE name = 'layout'").get();
  return told && db.prepare("SELECT layout FROM view_live").get()?.layout;
}

function dropAll(db: DatabaseSync): boolean {
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'view_*'")
    .all();
  for (const { name } of tables) db.exec(`DROP TABLE "${name}"`);
  return tables.length > 0;
}
