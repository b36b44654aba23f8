import { randomBytes } from "node:crypto";
import { position, revision } from "@collegium/domain";
import { calls } from "@collegium/dynamodb";
import { meter } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { all, commit, time, topic } from "../conformance/make.ts";
import { dynamoEventStore } from "./event-store.ts";
import { ledger } from "./ledger.ts";
import { type TestTables, testTables } from "./local.fixture.ts";
import { sequencer } from "./sequencer/sequencer.ts";

const local = await sharedLocal();

describe.runIf(local.available)("on DynamoDB", () => {
  let opened: TestTables;
  const measured = () => {
    const client = opened.client();
    const costs = meter(client);
    const options = { client, tables: opened.tables };
    return { store: dynamoEventStore(options), order: sequencer(options), take: () => costs.take() };
  };
  beforeAll(async () => {
    opened = await testTables(local);
  });
  afterAll(() => opened?.close());

  it("sequencing 50 commits of one stream moves its cursor once: less than half a write unit a commit", async () => {
    const { store, order, take } = measured();
    for (let n = 0; n < 50; n++)
      await store.append(topic("busy"), revision(n), commit(crypto.randomUUID(), { at: time(n) }));
    take();
    await order.sequence([{ stream: topic("busy"), revision: revision(50) }]);
    expect(take().write / 50).toBeLessThan(0.5);
  });

  it("a hint that comes again writes nothing, and neither does reconciling what is complete", async () => {
    const { order, take } = measured();
    await order.sequence([{ stream: topic("busy"), revision: revision(50) }]);
    expect(take().write).toBe(0);
    await order.reconcile();
    take();
    await order.reconcile();
    expect(take().write).toBe(0);
  });

  it("a part of the ledger costs what was asked for, whether its pages are small or full, and nothing when asked for again", async () => {
    const place = await testTables(local);
    const client = place.client();
    const costs = meter(client);
    const pages = ledger(calls(client), place.tables.ledger);
    const page = (first: number, count: number) =>
      pages.add(
        position(first),
        Array.from({ length: count }, (_, n) =>
          JSON.stringify({
            ...commit(randomBytes(500).toString("hex")),
            stream: topic("noise"),
            revision: n + 1,
          }),
        ),
      );
    // 200 pages of one commit, which compress to no more than 1 KB; then two full ones of up to 140 KB each.
    for (let first = 1; first <= 200; first++) await page(first, 1);
    await page(201, 256);
    await page(457, 256);
    const store = dynamoEventStore({ client, tables: place.tables });
    const read = async (after: number, limit: number) => {
      costs.take();
      expect((await all(store.readLedger(position(after), limit))).length).toBe(Math.min(limit, 712 - after));
      return costs.take();
    };
    const small = await read(50, 26);
    expect(small.read).toBeLessThanOrEqual(9);
    expect(small.calls).toBe(2);
    expect(await read(50, 26)).toMatchObject({ calls: 0 });
    expect(await read(55, 10)).toMatchObject({ calls: 0 });
    expect((await read(300, 26)).calls).toBe(1);
    expect(await read(400, 26)).toMatchObject({ calls: 0 });
    await read(700, 100);
    // Nothing has come since: a mirror that asks again and again, and whoever asks whether all is well, pay for a look.
    expect((await read(712, 26)).read).toBeLessThanOrEqual(1);
    expect(await store.head()).toBe(712);
    expect(costs.take().read).toBeLessThanOrEqual(1);
    await place.close();
  });

  it("one commit of a long stream costs that commit", async () => {
    const { store, take } = measured();
    expect((await all(store.readStream(topic("busy"), revision(10), 1))).length).toBe(1);
    expect(take()).toMatchObject({ calls: 1, read: 1 });
  });

  it("the ledger is read in one call a page and one for finding the first, its head in one", async () => {
    const { store, take } = measured();
    expect((await all(store.readLedger(position(25), 100))).length).toBe(25);
    expect(take()).toMatchObject({ calls: 2, write: 0 });
    await store.head();
    expect(take()).toMatchObject({ calls: 1, write: 0 });
  });
});
