import { position, type Revision, type StreamName, streamName, typeOf } from "@collegium/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { all, commit, defined, renamed, topic } from "../conformance/make.ts";
import { sqliteEventStore } from "./event-store.ts";
import { openSqlite } from "./open.ts";

/** Each commit of these has one of them. */
const words = ["SourceWithheld", "names"];

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
  return all(store.lastRevisions?.(position(upTo)) ?? nothing());
}

async function* nothing() {}

describe("The last revisions of streams", () => {
  it("are those that the ledger has up to a position, by stream, of streams with several", async () => {
    const ids = fc.array(fc.constantFrom("a", "b", "c", "c-1", "d"), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(ids, fc.nat(22), async (ids, upTo) => {
        const store = await storeOf(ids);
        const expected = new Map<StreamName, Revision>();
        for (const { stream, revision } of await all(store.readLedger(position(0), upTo)))
          expected.set(stream, revision);
        expect(await told(store, upTo)).toEqual([...expected].filter(([, last]) => last > 1).sort());
      }),
      { numRuns: 30 },
    );
  });

  it("are told of more streams than one query answers", async () => {
    const ids = Array.from({ length: 2_001 }, (_, n) => `t${10_000 + n}`);
    const store = await storeOf([...ids, "t10999", "t11000"]);
    expect(await told(store, 2_003)).toEqual([
      ["topic/t10999", 2],
      ["topic/t11000", 2],
    ]);
  });
});

describe("The streams of a type", () => {
  it("are read up to a position, one after the other, each in its order", async () => {
    const ids = fc.array(fc.constantFrom("a", "b", "c", "c-1", "d"), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(ids, fc.nat(22), async (ids, upTo) => {
        const store = await storeOf(ids);
        await store.append(streamName("series", "z"), 0 as Revision, commit("before"));
        await store.append(streamName("body", "a"), 0 as Revision, commit("behind"));
        const known = (await all(store.readLedger(position(0), upTo)))
          .map(({ position: _, ...recorded }) => recorded)
          .filter(({ stream }) => typeOf(stream) === "topic");
        const byStream = [...Map.groupBy(known, ({ stream }) => stream)].sort();
        const found = await all(store.readType?.("topic", position(upTo), words) ?? nothing());
        expect(found).toEqual(byStream.flatMap(([, commits]) => commits));
      }),
      { numRuns: 30 },
    );
  });

  it("are all read where one query does not bring them", async () => {
    const ids = Array.from({ length: 300 }, (_, n) => `t${1_000 + (n >> 1)}`);
    const store = await storeOf(ids);
    const found = await all(store.readType?.("topic", position(300), words) ?? nothing());
    expect(found.map(({ id }) => id)).toEqual(ids.map((_, n) => `c${n}`));
  });

  it("are read where they have one of the words as a name or a value, and seldom else", async () => {
    const store = sqliteEventStore(openSqlite(":memory:", { durability: "normal" }));
    const said = ["plain", 'the word TopicRenamed, and "TopicRenamed" in quotes', "names"];
    for (const [n, label] of said.entries())
      await store.append(topic(`t${n}`), 0 as Revision, commit(`d${n}`, { events: [defined(label)] }));
    await store.append(topic("t1"), 1 as Revision, commit("r1", { events: [renamed("another")] }));
    const found = async (...words: string[]) =>
      (await all(store.readType("topic", position(9), words))).map(({ id }) => id);
    expect(await found("TopicRenamed")).toEqual(["r1"]);
    expect(await found("names")).toEqual(["d0", "d1", "r1", "d2"]);
    expect(await found("another", "plain")).toEqual(["d0", "r1"]);
    expect(await found()).toEqual([]);
  });
});
