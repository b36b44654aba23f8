import { renameSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { isBusy } from "@collegium/sqlite";

/**
 * Puts a finished file in the place of the one at a path, or of none, by giving it that name; answers whether it did, which it does only where
 * nobody has the other open. `expect` looks at the other, empty where there was none, when nobody else can get at it any more; what it throws is thrown.
 *
 * Who opens the other at this moment waits for the lock, and looks afterwards whether the path still leads to it (`openSearch`).
 */
export function putByName(made: string, path: string, expect: (there: DatabaseSync) => void): boolean {
  using there = openAlone(path);
  if (!there) return false;
  expect(there);
  try {
    renameSync(made, path);
    return true;
  } catch {
    // Its name was taken, by one who forgets or makes another; or some systems rename no file that is open.
    return false;
  }
}

/**
 * Opens the database at a path, or an empty one, for this connection alone until it is closed, and without a log; undefined where others have it
 * open. Whoever has one open that has a write-ahead log holds a lock on it as long, so to have it alone is to know that nobody has
 * (https://sqlite.org/walformat.html, https://sqlite.org/pragma.html#pragma_locking_mode).
 */
export function openAlone(path: string): DatabaseSync | undefined {
  const db = new DatabaseSync(path, { timeout: 0 });
  try {
    db.exec("PRAGMA locking_mode = EXCLUSIVE");
    if (db.prepare("PRAGMA journal_mode = DELETE").get()?.journal_mode === "delete") {
      // The lock is taken with the first transaction, and stays.
      db.exec("BEGIN EXCLUSIVE; COMMIT");
      return db;
    }
  } catch (fault) {
    if (!isBusy(fault)) {
      db.close();
      throw fault;
    }
  }
  db.close();
  return undefined;
}
