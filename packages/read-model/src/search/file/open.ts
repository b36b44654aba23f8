import { DatabaseSync } from "node:sqlite";
import { ensure } from "@collegium/sqlite";
import { indexes, layout, tables } from "./schema.ts";

/** How long opening waits for another process. */
const busyMilliseconds = 10_000;

/**
 * Opens a search file, or makes an empty one; `:memory:` is one of this connection alone. A file of another layout is emptied: whoever follows the
 * ledger fills it again. It is derived, so that a power cut may take its last writes.
 */
export function openSearch(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: busyMilliseconds });
  try {
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16384");
    // What is deleted is overwritten: withheld words leave nothing in free pages.
    db.exec("PRAGMA secure_delete = ON");
    ensure(
      db,
      () => layoutOf(db) !== layout,
      () => {
        dropAll(db);
        db.exec(tables + indexes);
      },
    );
    return db;
  } catch (fault) {
    db.close();
    throw fault;
  }
}

const layoutOf = (db: DatabaseSync): unknown =>
  db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'search'").get() &&
  db.prepare("SELECT layout FROM search").get()?.layout;

function dropAll(db: DatabaseSync): void {
  // What an index keeps its parts in goes with it.
  const all = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE ?");
  for (const pattern of ["CREATE VIRTUAL%", "%"])
    for (const { name } of all.all(pattern))
      if (!String(name).startsWith("sqlite_")) db.exec(`DROP TABLE IF EXISTS "${name}"`);
}
