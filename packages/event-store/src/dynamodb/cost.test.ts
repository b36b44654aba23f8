import {
  canonicalJson,
  type DomainEvent,
  type NewCommit,
  position,
  revision,
  streamName,
} from "@collegium/domain";
import { type Cost, meter } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { all, commit, none, time, topic } from "../conformance/make.ts";
import { dynamoEventStore } from "./event-store.ts";
import { type TestTables, testTables } from "./local.fixture.ts";
import { incompressible } from "./noise.fixture.ts";
import { sequencer } from "./sequencer/sequencer.ts";

const local = await sharedLocal();

/**
 * A session as large as the founding one of 2014 with all its claims: 21 events, 10.7 KB in canonical JSON. Its quotations are noise where
 * the real ones are English, so that it costs more: the real one packs to 2.1 KB, and is 3 write units.
 */
function session(id: string): NewCommit {
  const quotation = (n: number) => ({
    source: "source-of-the-session",
    exact: incompressible(120, n),
    start: 100 * n,
    end: 100 * n + 120,
    basis: "stated" as const,
  });
  const held = {
    type: "SessionHeld",
    version: 1,
    data: {
      format: "joint-collegium",
      title: "Joint session of the collegiums of two foreign ministries",
      date: "2014-11-18",
      parties: ["belarus", "russia"],
      evidence: { date: [quotation(0)] },
    },
  };
  const claims = Array.from({ length: 20 }, (_, n) => ({
    type: "TopicDiscussed",
    version: 1,
    data: {
      claim: `c${n + 1}`,
      wording: "thoroughly discussed",
      summary: "One line that says in English what the claim is about, for a reader in a hurry",
      speaker: "joint",
      topic: `a-topic-of-the-session-${n}`,
      emphasis: "thorough",
      evidence: [quotation(n + 1)],
    },
  }));
  return commit(id, { events: [held, ...claims] as DomainEvent[], actor: "ada" });
}

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

  it("a session with 20 claims in one commit is one call and at most 5 write units", async () => {
    const { store, take } = measured();
    const large = session("a");
    expect(Buffer.byteLength(canonicalJson(large))).toBeGreaterThan(10_000);
    await store.append(streamName("session", "minsk-2014"), none, large);
    expect(take()).toMatchObject<Partial<Cost>>({ calls: 1, write: expect.toSatisfy(atMost(5)) });
  });

  it("sequencing 50 commits of 50 streams is at most 2 write units a commit", async () => {
    const { store, order, take } = measured();
    const streams = Array.from({ length: 50 }, (_, n) => topic(`t${n}`));
    for (const stream of streams) await store.append(stream, none, commit(crypto.randomUUID()));
    take();
    const hints = streams.map((stream) => ({ stream, revision: revision(1) }));
    expect(await order.sequence(hints)).toMatchObject({ pages: 1, commits: 50 });
    expect(take().write / 50).toBeLessThanOrEqual(2);
  });

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
    expect((await all(store.readLedger(position(50), 100))).length).toBe(51);
    expect(take()).toMatchObject({ calls: 2, write: 0 });
    await store.head();
    expect(take()).toMatchObject({ calls: 1, write: 0 });
  });
});

const atMost = (limit: number) => (value: number) => value > 0 && value <= limit;
