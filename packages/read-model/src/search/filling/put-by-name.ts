import { renameSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { isBusy } from "@collegium/sqlite";

/**
 * Puts a finished file in the place of the one at a path, or of none, by giving it that name; answers whether it did, which it does only where
 * nobody has the other open. `expect` looks at the other, empty where there was none, when nobody else can get at it any more; what it throws is thrown.
 *
 * Whoever has a database open that has a write-ahead log holds a lock on it as long (https://sqlite.org/walformat.html#the_wal_index_file_locking, and
 * what it says of exclusive mode): to have it alone is to know that nobody has. Who opens it at this moment waits for the lock, and looks afterwards
 * whether the path still leads to it (`openSearch`).
 */
export function putByName(made: string, path: string, expect: (there: DatabaseSync) => void): boolean {
  using there = new DatabaseSync(path, { timeout: 0 });
  if (!isAlone(there)) return false;
  expect(there);
  try {
    renameSync(made, path);
    return true;
  } catch {
    // Its name was taken, by one who forgets or makes another; or some systems rename no file that is open.
    return false;
  }
}

/** Has a database for this connection alone from now on, and without a log; false where others have it open. */
function isAlone(db: DatabaseSync): boolean {
  try {
    db.exec("PRAGMA locking_mode = EXCLUSIVE");
    if (db.prepare("PRAGMA journal_mode = DELETE").get()?.journal_mode !== "delete") return false;
    db.exec("BEGIN EXCLUSIVE");
    return true;
  } catch (fault) {
    if (isBusy(fault)) return false;
    throw fault;
  }
}
