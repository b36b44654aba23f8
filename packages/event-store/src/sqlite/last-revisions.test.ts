import { position, type Revision, type StreamName } from "@collegium/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { all, commit, topic } from "../conformance/make.ts";
import { sqliteEventStore } from "./event-store.ts";
import { openSqlite } from "./open.ts";

async function storeOf(ids: readonly string[]) {
  const store = sqliteEventStore(openSqlite(":memory:", { durability: "normal" }));
  const heads = new Map<string, number>();
  for (const [n, id] of ids.entries()) {
    const head = heads.get(id) ?? 0;
    await store.append(topic(id), head as Revision, commit(`c${n}`));
    heads.set(id, head + 1);
  }
  return store;
}

async function told(store: ReturnType<typeof sqliteEventStore>, upTo: number) {
  return all(store.lastRevisions?.(position(upTo)) ?? (async function* () {})());
}

describe("The last revisions of streams", () => {
  it("are those that the ledger has up to a position, by stream", async () => {
    const ids = fc.array(fc.constantFrom("a", "b", "c", "c-1", "d"), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(ids, fc.nat(22), async (ids, upTo) => {
        const store = await storeOf(ids);
        const expected = new Map<StreamName, Revision>();
        for (const { stream, revision } of await all(store.readLedger(position(0), upTo)))
          expected.set(stream, revision);
        expect(await told(store, upTo)).toEqual([...expected].sort());
      }),
      { numRuns: 30 },
    );
  });

  it("are told of more streams than one query answers", async () => {
    const ids = Array.from({ length: 2_001 }, (_, n) => `t${10_000 + n}`);
    const store = await storeOf([...ids, "t10999", "t11000"]);
    const revisions = new Map(await told(store, 2_003));
    expect([...revisions.keys()]).toEqual(ids.map(topic));
    expect([...revisions].filter(([, revision]) => revision > 1)).toEqual([
      ["topic/t10999", 2],
      ["topic/t11000", 2],
    ]);
  });
});
