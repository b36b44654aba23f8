import { position, type Revision } from "@collegium/domain";
import { preparations } from "@collegium/sqlite/testing";
import { describe, expect, it } from "vitest";
import { all, commit, topic } from "../conformance/make.ts";
import { sqliteEventStore } from "./event-store.ts";
import { openSqlite } from "./open.ts";

describe("Statements of the event store", () => {
  it("are prepared once, whatever they are asked", async () => {
    using db = openSqlite(":memory:", { durability: "normal" });
    const store = sqliteEventStore(db);
    const ask = async (n: number) => {
      await store.append(topic(`t${n}`), 0 as Revision, commit(`c${n}`));
      await store.append(topic(`t${n}`), 0 as Revision, commit(`c${n}`));
      await store.exists(topic(`t${n}`));
      await store.head();
      await all(store.readStream(topic(`t${n}`), 0 as Revision, n));
      await all(store.readLedger(position(0), n));
      for await (const _ of store.lastRevisions?.(position(n)) ?? []);
    };
    const looks = preparations(db);
    await ask(1);
    const before = looks();
    await ask(2);
    await ask(3);
    expect(looks()).toBe(before);
  });
});
