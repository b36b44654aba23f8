import type { Revision, StreamName } from "@collegium/domain";
import { randomCases } from "@collegium/thoroughness";
import { eventStoreSuite, textStoreSuite } from "../conformance/index.ts";
import { sqliteEventStore } from "./event-store.ts";
import { openSqlite } from "./open.ts";
import { temporaryFolder } from "./temporary.ts";
import { sqliteTextStore } from "./text-store.ts";

const inMemory = () => {
  const db = openSqlite(":memory:", { durability: "full" });
  return { db, close: async () => db.close() };
};

const inFile = () => {
  const folder = temporaryFolder();
  const db = openSqlite(folder.path("register.db"), { durability: "full" });
  const close = async () => {
    db.close();
    folder.remove();
  };
  return { db, close };
};

for (const [name, open] of [
  ["SQLite in memory", inMemory],
  ["SQLite in a file", inFile],
] as const) {
  eventStoreSuite(
    name,
    async () => {
      const { db, close } = open();
      // The ledger is written by the append itself: nothing to wait for.
      const settle = async () => {};
      const damage = async (stream: StreamName, revision: Revision, text: string) => {
        db.exec("DROP TRIGGER commits_never_change");
        db.prepare("UPDATE commits SET body = ? WHERE stream = ? AND revision = ?").run(
          text,
          stream,
          revision,
        );
      };
      return { store: sqliteEventStore(db), settle, damage, close };
    },
    { runs: randomCases(8, 100) },
  );
  textStoreSuite(
    name,
    async () => {
      const { db, close } = open();
      return { store: sqliteTextStore(db), close };
    },
    { runs: randomCases(8, 100) },
  );
}
