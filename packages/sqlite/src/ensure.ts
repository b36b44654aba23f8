import type { DatabaseSync } from "node:sqlite";

/**
 * Makes what a file must have before it is used, in one write transaction, where `missing` says that it lacks it; looked at again once the lock
 * is ours, for somebody else may have made it. A file that has it is only read, so that it can be opened while another process writes, and
 * where nothing can be written. Waits for a lock as the connection is told to: nobody is served yet.
 */
export function ensure(db: DatabaseSync, missing: () => boolean, make: () => void): void {
  if (!missing()) return;
  db.exec("BEGIN IMMEDIATE");
  try {
    if (missing()) make();
    db.exec("COMMIT");
  } catch (fault) {
    // Some faults (a full disk) have rolled back already.
    if (db.isTransaction) db.exec("ROLLBACK");
    throw fault;
  }
}
