import { DatabaseSync } from "node:sqlite";
import { revision } from "@collegium/domain";
import { openSqlite, sqliteEventStore } from "@collegium/event-store";
import { timed } from "../measure/turns.ts";
import type { Append } from "./workload.ts";

export interface Contestant {
  /** Appends all of these, in order; milliseconds each. */
  append(batch: readonly Append[]): Promise<number>;
  close(): Promise<void>;
}

/** The least that durability costs: one prepared insert of the same bytes, with the same settings. */
export function bareInsert(path: string): Contestant {
  const db = new DatabaseSync(path);
  db.exec(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE bare (n INTEGER PRIMARY KEY, body TEXT) STRICT",
  );
  const insert = db.prepare("INSERT INTO bare (body) VALUES (?)");
  return {
    append: (batch) => timed(batch.length, (n) => insert.run((batch[n] as Append).json)),
    close: async () => db.close(),
  };
}

export function collegium(path: string): Contestant {
  const db = openSqlite(path, { durability: "full" });
  const store = sqliteEventStore(db);
  return {
    append: (batch) =>
      timed(batch.length, async (n) => {
        const { stream, expected, commit } = batch[n] as Append;
        const { outcome } = await store.append(stream, revision(expected), commit);
        if (outcome === "conflict") throw new Error("an append of the benchmark was refused");
      }),
    close: async () => db.close(),
  };
}
