import type { DatabaseSync } from "node:sqlite";

/**
 * Answers a mark of a connection's file. Law: as long as it is the same, no row of the file has changed, whoever might have written; so what was
 * made of rows after the mark was read still holds. What was rolled back may change it, too. It takes a few microseconds.
 *
 * `data_version` tells what others committed (https://sqlite.org/pragma.html#pragma_data_version), `total_changes` what this connection wrote.
 */
export function changeMark(db: DatabaseSync): () => string {
  const others = db.prepare("PRAGMA data_version");
  const own = db.prepare("SELECT total_changes() AS changes");
  return () => `${others.get()?.data_version}-${own.get()?.changes}`;
}
