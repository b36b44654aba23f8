import type { DatabaseSync } from "node:sqlite";

export type Transact = <T>(work: () => T) => T;

/**
 * Runs work in write transactions of one connection. IMMEDIATE takes the write lock before anything is read, so that what was read still
 * holds when it is written; a transaction that starts by reading can find the lock gone later (SQLITE_BUSY_SNAPSHOT), and no waiting helps.
 */
export function transactions(db: DatabaseSync): Transact {
  const begin = db.prepare("BEGIN IMMEDIATE");
  const commit = db.prepare("COMMIT");
  const rollback = db.prepare("ROLLBACK");
  return (work) => {
    begin.run();
    try {
      const result = work();
      commit.run();
      return result;
    } catch (fault) {
      // Some faults (a full disk) have rolled back already.
      if (db.isTransaction) rollback.run();
      throw fault;
    }
  };
}
