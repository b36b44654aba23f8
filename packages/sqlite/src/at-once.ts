import type { DatabaseSync } from "node:sqlite";
import { asUnwritable, isBusy } from "./unwritable.ts";

/**
 * Does work in a write transaction now, all of it or nothing; undefined where another process has the lock at this moment. One within another,
 * of two files, is committed while nobody else writes to the first. The work must not wait for anything.
 */
export function atOnce<T>(db: DatabaseSync, work: () => T): { readonly result: T } | undefined {
  try {
    db.exec("PRAGMA busy_timeout = 0; BEGIN IMMEDIATE");
  } catch (fault) {
    if (isBusy(fault)) return undefined;
    throw asUnwritable(fault);
  }
  try {
    const result = work();
    db.exec("COMMIT");
    return { result };
  } catch (fault) {
    // Some faults (a full disk) have rolled back already.
    if (db.isTransaction) db.exec("ROLLBACK");
    throw asUnwritable(fault);
  }
}
