import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";

/** A database with its statements prepared once each. */
export interface Connection {
  statement(sql: string): StatementSync;
  /** All or nothing, alone with the database; `work` must not wait for anything. */
  transaction<T>(work: () => T): T;
}

export type Values = SQLInputValue[];

export function connect(db: DatabaseSync): Connection {
  const prepared = new Map<string, StatementSync>();
  return {
    statement(sql) {
      const known = prepared.get(sql);
      if (known) return known;
      const statement = db.prepare(sql);
      prepared.set(sql, statement);
      return statement;
    },
    transaction(work) {
      db.exec("BEGIN IMMEDIATE");
      try {
        const result = work();
        db.exec("COMMIT");
        return result;
      } catch (error) {
        db.exec("ROLLBACK");
        throw error;
      }
    },
  };
}
