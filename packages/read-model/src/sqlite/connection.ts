import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";

/** A database, and how to be alone with it. */
export interface Connection {
  prepare(sql: string): StatementSync;
  exec(sql: string): void;
  /** All or nothing, alone with the database; `work` must not wait for anything. */
  transaction<T>(work: () => T): T;
  /** Everything that `work` reads is of one moment, whatever others write meanwhile; it must not wait for anything. */
  snapshot<T>(work: () => T): T;
}

export type Values = SQLInputValue[];

export function connect(db: DatabaseSync): Connection {
  const begin = db.prepare("BEGIN");
  const alone = db.prepare("BEGIN IMMEDIATE");
  const commit = db.prepare("COMMIT");

  const within = <T>(start: StatementSync, work: () => T): T => {
    start.run();
    try {
      const result = work();
      commit.run();
      return result;
    } catch (error) {
      // Some faults, a full disk for one, have rolled back already.
      if (db.isTransaction) db.exec("ROLLBACK");
      throw error;
    }
  };

  return {
    prepare: (sql) => db.prepare(sql),
    exec: (sql) => db.exec(sql),
    transaction: (work) => within(alone, work),
    snapshot: (work) => within(begin, work),
  };
}

/** Statements by their text, prepared once each. */
export function prepared({ prepare }: Pick<Connection, "prepare">): (sql: string) => StatementSync {
  const known = new Map<string, StatementSync>();
  return (sql) => {
    const statement = known.get(sql) ?? prepare(sql);
    known.set(sql, statement);
    return statement;
  };
}
