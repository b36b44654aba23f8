import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { type Transact, transactions } from "@collegium/sqlite";

/** A database, and how to be alone with it. */
export interface Connection {
  prepare(sql: string): StatementSync;
  exec(sql: string): void;
  /** All or nothing, alone with the database; `work` must not wait for anything. */
  readonly transaction: Transact;
  /** Everything that `work` reads is of one moment, whatever others write meanwhile; it must not wait for anything. */
  snapshot<T>(work: () => T): T;
}

export type Values = SQLInputValue[];

export function connect(db: DatabaseSync): Connection {
  const begin = db.prepare("BEGIN");
  const end = db.prepare("COMMIT");

  return {
    prepare: (sql) => db.prepare(sql),
    exec: (sql) => db.exec(sql),
    transaction: transactions(db),
    snapshot(work) {
      begin.run();
      try {
        return work();
      } finally {
        // Nothing was written: ending it so is as good as going back, and some faults have ended it already.
        if (db.isTransaction) end.run();
      }
    },
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
