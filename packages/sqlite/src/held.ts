import type { DatabaseSync } from "node:sqlite";
import { asUnwritable, isBusy } from "./unwritable.ts";

/**
 * Does work while nobody else writes to a database; undefined where another has its lock at this moment. The work writes elsewhere, and must
 * not wait for anything.
 */
export function whileHeld<T>(db: DatabaseSync, work: () => T): { readonly result: T } | undefined {
  try {
    db.exec("PRAGMA busy_timeout = 0; BEGIN IMMEDIATE");
  } catch (fault) {
    if (isBusy(fault)) return undefined;
    throw asUnwritable(fault);
  }
  try {
    return { result: work() };
  } finally {
    if (db.isTransaction) db.exec("ROLLBACK");
  }
}
