import { statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { ensure } from "@collegium/sqlite";
import { indexes, layout, tables } from "./schema.ts";

/** How long opening waits for another process. */
const busyMilliseconds = 10_000;

/**
 * Opens a search file, or makes an empty one; `:memory:` is one of this connection alone. A file of another layout is emptied: whoever follows the
 * ledger fills it again. It is derived, so that a power cut may take its last writes.
 *
 * Law: as long as it is open, the path leads to it. A rebuild puts another file there only while nobody has this one open (`put-by-name.ts`).
 */
export function openSearch(path: string): DatabaseSync {
  if (isOwn(path)) return opened(path);
  for (;;) {
    const before = fileAt(path);
    const hasChanged = () => before !== fileAt(path);
    try {
      const db = opened(path);
      // From here on nobody can put another in its place; but somebody may have while it was opened. One that was made here is opened again.
      if (!hasChanged()) return db;
      db.close();
    } catch (fault) {
      // SQLite writes nothing to a file that is not at its path any more (SQLITE_READONLY_DBMOVED).
      if (!hasChanged()) throw fault;
    }
  }
}

function opened(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: busyMilliseconds });
  try {
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16384");
    ready(db);
    return db;
  } catch (fault) {
    db.close();
    throw fault;
  }
}

/** Has a connection overwrite what it deletes, for withheld words leave nothing in free pages; and gives its file tables, where it has none of this layout. */
export function ready(db: DatabaseSync): void {
  db.exec("PRAGMA secure_delete = ON");
  ensure(
    db,
    () => layoutOf(db) !== layout,
    () => {
      dropAll(db);
      db.exec(tables + indexes);
    },
  );
}

/** Whether it is a database of its connection alone. */
const isOwn = (path: string): boolean => path === "" || path === ":memory:";

/** Which file a path leads to; undefined where there is none. */
function fileAt(path: string): string | undefined {
  const there = statSync(path, { bigint: true, throwIfNoEntry: false });
  return there && `${there.dev} ${there.ino}`;
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
