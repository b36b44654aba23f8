import type { DatabaseSync } from "node:sqlite";
import { asUnwritable, isBusy } from "./unwritable.ts";

/** The two halves of a write transaction, for whoever says what is done where another process has the lock. */
interface Immediate {
  /** Begins one, without waiting; false where another process has the lock at this moment. */
  begun(): boolean;
  /** Does the work of the one that was begun: all of it or nothing. */
  within<T>(work: () => T): T;
}

/**
 * Write transactions of one connection. IMMEDIATE takes the write lock before anything is read; a transaction that starts by reading can find
 * the lock gone later (SQLITE_BUSY_SNAPSHOT), and no waiting helps.
 *
 * Law: from the first one on, no call on this connection makes the process wait for another's lock.
 */
export function immediate(db: DatabaseSync): Immediate {
  const begin = db.prepare("BEGIN IMMEDIATE");
  const commit = db.prepare("COMMIT");
  const rollback = db.prepare("ROLLBACK");
  let opening = true;

  return {
    begun() {
      // SQLite's own waiting would stop this process, its readers and all. It was of use while the file was opened.
      if (opening) db.exec("PRAGMA busy_timeout = 0");
      opening = false;
      try {
        begin.run();
        return true;
      } catch (fault) {
        if (isBusy(fault)) return false;
        throw asUnwritable(fault);
      }
    },
    within(work) {
      try {
        const result = work();
        commit.run();
        return result;
      } catch (fault) {
        // Some faults (a full disk) have rolled back already.
        if (db.isTransaction) rollback.run();
        throw asUnwritable(fault);
      }
    },
  };
}
