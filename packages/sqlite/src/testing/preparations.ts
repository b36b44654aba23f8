import { constants, type DatabaseSync } from "node:sqlite";

/**
 * How often statements of a connection are prepared a second time, while `ask` asks all its questions, each time with other values; 0 where each
 * is prepared once.
 */
export async function preparedAgain(
  db: DatabaseSync,
  ask: (value: number) => Promise<unknown>,
): Promise<number> {
  const looks = preparations(db);
  await ask(1);
  const before = looks();
  await ask(2);
  await ask(3);
  return looks() - before;
}

/**
 * Counts how often SQLite looks at what a statement of this connection would do: it does so when it prepares one, and never while it runs
 * (https://sqlite.org/c3ref/set_authorizer.html). Statements that were prepared before are prepared once more.
 */
function preparations(db: DatabaseSync): () => number {
  let looks = 0;
  db.setAuthorizer(() => {
    looks++;
    return constants.SQLITE_OK;
  });
  return () => looks;
}
