import { randomBytes } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { transactions } from "./transactions.ts";
import { Unwritable } from "./unwritable.ts";

/** As much as the largest commit. Less goes into what a write that failed has left of the write-ahead log, also where nothing else does. */
const bytes = 64 * 1024;

/**
 * Tries whether a commit would go in, by writing one's bytes to a table that nobody reads. Answers what is in the way; undefined where nothing is.
 * Waits for nobody: another's lock is in the way.
 */
export function writeProbe(db: DatabaseSync): () => Promise<Unwritable | undefined> {
  const transact = transactions(db, { milliseconds: 0, most: 1 });
  return async () => {
    try {
      await transact(() => {
        db.exec(`CREATE TABLE IF NOT EXISTS write_probe (
          only INTEGER PRIMARY KEY CHECK (only = 1), filler BLOB NOT NULL) STRICT`);
        // Bytes that are there already would not be written.
        db.prepare("INSERT OR REPLACE INTO write_probe VALUES (1, ?)").run(randomBytes(bytes));
      });
      return undefined;
    } catch (fault) {
      if (fault instanceof Unwritable) return fault;
      throw fault;
    }
  };
}
