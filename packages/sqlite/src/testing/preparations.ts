import { constants, type DatabaseSync } from "node:sqlite";

/**
 * Counts how often SQLite looks at what a statement of this connection would do: it does so when it prepares one, and never while it runs
 * (https://sqlite.org/c3ref/set_authorizer.html). Statements that were prepared before are prepared once more.
 */
export function preparations(db: DatabaseSync): () => number {
  let looks = 0;
  db.setAuthorizer(() => {
    looks++;
    return constants.SQLITE_OK;
  });
  return () => looks;
}
