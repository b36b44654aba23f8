import { position, revision } from "@collegium/domain";
import { meter } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { all, commit, time, topic } from "../conformance/make.ts";
import { dynamoEventStore } from "./event-store.ts";
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

  it("the ledger is read in one call a page and one for finding the first, its head in one", async () => {
    const { store, take } = measured();
    expect((await all(store.readLedger(position(25), 100))).length).toBe(25);
    expect(take()).toMatchObject({ calls: 2, write: 0 });
    await store.head();
    expect(take()).toMatchObject({ calls: 1, write: 0 });
  });
});
