import type { DatabaseSync } from "node:sqlite";
import { ensure } from "@collegium/sqlite";
import { createSet, layout, registry, tuning } from "./schema.ts";

/**
 * Creates the tables, and a first set that is live, where there are none. Views of another layout, older or newer, are dropped before:
 * true where some were. Where all is there, nothing is written.
 */
export function openTables(db: DatabaseSync): boolean {
  let dropped = false;
  db.exec(tuning.passing);
  try {
    ensure(
      db,
      () => !hasViews(db),
      () => {
        dropped = layoutOf(db) !== layout && dropAll(db);
        db.exec(registry);
        const { changes, lastInsertRowid } = db
          .prepare("INSERT INTO view_sets (checkpoint) SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM view_live)")
          .run();
        if (!changes) return;
        db.exec(createSet(Number(lastInsertRowid)));
        db.prepare("INSERT INTO view_live (only, id, layout) VALUES (1, ?, ?)").run(lastInsertRowid, layout);
      },
    );
    return dropped;
  } finally {
    db.exec(tuning.serving);
  }
}

/** Whether there are views that this version can read: opening them changes nothing. */
export const hasViews = (db: DatabaseSync): boolean => layoutOf(db) === layout && areThere(db);

/** Whether the tables of all sets are there, and a live one is named. */
const areThere = (db: DatabaseSync): boolean =>
  db.prepare("SELECT name FROM sqlite_schema WHERE name IN ('view_sets', 'view_steps', 'view_live')").all()
    .length === 3 && db.prepare("SELECT 1 FROM view_live").get() !== undefined;

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
