import { position, type Revision } from "@collegium/domain";
import { preparedAgain } from "@collegium/sqlite/testing";
import { describe, expect, it } from "vitest";
import { all, commit, topic } from "../conformance/make.ts";
import type { EventStore } from "../port.ts";
import { sqliteEventStore } from "./event-store.ts";
import { openSqlite } from "./open.ts";

describe("Statements of the event store", () => {
  it("are prepared once, whatever they are asked", async () => {
    using db = openSqlite(":memory:", { durability: "normal" });
    const store = sqliteEventStore(db);
    // All that a store is asked, by its type.
    const questions: { readonly [Asked in keyof EventStore]-?: (n: number) => Promise<unknown> } = {
      async append(n) {
        for (let time = 0; time < 2; time++)
          await store.append(topic(`t${n}`), 0 as Revision, commit(`c${n}`));
      },
      readStream: (n) => all(store.readStream(topic(`t${n}`), 0 as Revision, n)),
      readLedger: (n) => all(store.readLedger(position(0), n)),
      head: () => store.head(),
      exists: (n) => store.exists(topic(`t${n}`)),
      lastRevisions: (n) => Array.fromAsync(store.lastRevisions(position(n))),
      readType: (n) => all(store.readType("topic", position(n), [`word ${n}`])),
    };
    const ask = async (n: number) => {
      for (const question of Object.values(questions)) await question(n);
    };
    expect(await preparedAgain(db, ask)).toBe(0);
  });
});
