import { position, revision } from "@collegium/domain";
import { expect, it } from "vitest";
import type { EventStore } from "../port.ts";
import { all, commit, none, renamed, time, topic } from "./make.ts";
import type { WithStore } from "./under-test.ts";

/** More commits than any adapter fetches at once. */
const many = 300;

/** Reading of streams and of the ledger. */
export function readCases(withStore: WithStore): void {
  it(
    "finds nothing in an empty register",
    withStore(async ({ store }) => {
      expect(await store.head()).toBe(0);
      expect(await store.exists(topic("trade"))).toBe(false);
      expect(await all(store.readStream(topic("trade")))).toEqual([]);
      expect(await all(store.readLedger(position(0), 10))).toEqual([]);
    }),
  );

  it(
    "knows how far the ledger goes after each commit, whatever it knew before",
    withStore(async ({ store, settle }) => {
      for (let n = 1; n <= 4; n++) {
        await store.append(topic(`t${n}`), none, commit(`c${n}`));
        await settle();
        expect(await store.head()).toBe(n);
      }
    }),
  );

  it(
    "gives back every character of what was recorded",
    withStore(async ({ store, settle }) => {
      const label = 'Ў, ß, 字, 😀, e\u0301, \u2028, \u0000, "quoted", \\, </script>';
      const written = commit("ключ", { actor: "rédaction", reason: "Ўсё", events: [renamed(label)] });
      await store.append(topic("trade"), none, written);
      await settle();
      expect(await all(store.readStream(topic("trade")))).toEqual([
        { ...written, stream: "topic/trade", revision: 1 },
      ]);
      expect(await all(store.readLedger(position(0), 1))).toEqual([
        { ...written, stream: "topic/trade", revision: 1, position: 1 },
      ]);
    }),
  );

  it(
    "reads as much of a stream as is asked for",
    withStore(async ({ store }) => {
      for (let n = 0; n < 5; n++)
        await store.append(topic("trade"), revision(n), commit(`c${n}`, { at: time(n) }));
      const read = async (after: number, limit: number) =>
        (await all(store.readStream(topic("trade"), revision(after), limit))).map((one) => one.revision);
      expect(await read(0, 1)).toEqual([1]);
      expect(await read(1, 3)).toEqual([2, 3, 4]);
      expect(await read(3, 10)).toEqual([4, 5]);
      expect(await read(0, 0)).toEqual([]);
    }),
  );

  it(
    "reads a long stream whole, and from any revision on",
    withStore(async ({ store }) => {
      await fill(store, many);
      const whole = await all(store.readStream(topic("long")));
      expect(whole.map((read) => read.revision)).toEqual(Array.from({ length: many }, (_, n) => n + 1));
      expect(await all(store.readStream(topic("long"), revision(many - 2)))).toEqual(whole.slice(-2));
      expect(await all(store.readStream(topic("long"), revision(many)))).toEqual([]);
    }),
  );

  it(
    "reads the ledger from any position on, up to any limit",
    withStore(async ({ store, settle }) => {
      await fill(store, many);
      await settle();
      const whole = await all(store.readLedger(position(0), many * 2));
      expect(whole.map((read) => read.position)).toEqual(Array.from({ length: many }, (_, n) => n + 1));
      expect(await all(store.readLedger(position(17), 5))).toEqual(whole.slice(17, 22));
      expect(await all(store.readLedger(position(17), 0))).toEqual([]);
      expect(await all(store.readLedger(position(many), 5))).toEqual([]);
      expect(await all(store.readLedger(position(many + 9), 5))).toEqual([]);
    }),
  );

  it(
    "takes appends while somebody is in the middle of reading",
    withStore(async ({ store, settle }) => {
      await fill(store, many);
      await settle();
      const seen: number[] = [];
      for await (const read of store.readLedger(position(0), many)) {
        seen.push(read.position);
        if (seen.length === 10) await store.append(topic("other"), none, commit("meanwhile"));
      }
      expect(seen).toEqual(Array.from({ length: many }, (_, n) => n + 1));
      expect(await store.exists(topic("other"))).toBe(true);
    }),
  );

  it(
    "can be left in the middle",
    withStore(async ({ store }) => {
      await fill(store, 3);
      for await (const read of store.readStream(topic("long"))) {
        expect(read.revision).toBe(1);
        break;
      }
      expect(await store.append(topic("long"), revision(3), commit("next", { at: time(9) }))).toMatchObject({
        outcome: "appended",
      });
    }),
  );
}

async function fill(store: EventStore, count: number): Promise<void> {
  for (let n = 0; n < count; n++)
    await store.append(topic("long"), revision(n), commit(`c${n}`, { events: [renamed(`${n}`)] }));
}
