import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { position, revision, type StreamName } from "@collegium/domain";
import { dynamoClient, Unavailable } from "@collegium/dynamodb";
import { flaky } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { all, commit, renamed, time, topic } from "../../conformance/make.ts";
import { dynamoEventStore } from "../event-store.ts";
import { commitKey } from "../layout.ts";
import { type TestTables, testTables } from "../local.fixture.ts";
import { incompressible } from "../noise.fixture.ts";
import { storedPages } from "../stored-pages.ts";
import type { Decision, Hint } from "./decisions.ts";
import { expectComplete, expectSound, type LedgerTables } from "./laws.fixture.ts";
import { sequencer } from "./sequencer.ts";

const local = await sharedLocal();
const hint = (id: string, at: number): Hint => ({ stream: topic(id), revision: revision(at) });

describe.runIf(local.available)("the sequencer", () => {
  let opened: TestTables;
  let place: LedgerTables;
  let decisions: Decision[];
  beforeEach(async () => {
    opened = await testTables(local);
    place = { client: opened.client(), tables: opened.tables };
    decisions = [];
  });
  afterEach(() => opened.close());

  const order = () => sequencer({ ...place, onDecision: (decision) => decisions.push(decision) });
  /** Appends commits `from` to `to` of a stream, a minute apart. */
  const append = async (id: string, from: number, to = from) => {
    const store = dynamoEventStore(place);
    for (let n = from; n <= to; n++) {
      const answer = await store.append(topic(id), revision(n - 1), commit(`${id}${n}`, { at: time(n) }));
      expect(answer.outcome).toBe("appended");
    }
  };
  const ids = async () => (await expectSound(place)).map(({ id }) => id);

  it("puts hinted commits into the ledger, in the order of their times, and says so", async () => {
    await append("a", 1, 3);
    await append("b", 1, 2);
    expect(
      await order().sequence([hint("a", 3), hint("b", 2), hint("a", 1), hint("a", 2), hint("b", 1)]),
    ).toEqual({
      pages: 1,
      commits: 5,
      setAside: [],
    });
    expect(await ids()).toEqual(["a1", "b1", "a2", "b2", "a3"]);
    const commits = [hint("a", 1), hint("b", 1), hint("a", 2), hint("b", 2), hint("a", 3)];
    expect(decisions).toEqual([{ kind: "page-written", first: 1, commits }]);
  });

  it("does nothing on a hint that comes again, or late", async () => {
    await append("a", 1, 2);
    await order().sequence([hint("a", 2)]);
    const pages = await storedPages(place);
    decisions = [];
    expect(await order().sequence([hint("a", 1), hint("a", 2)])).toEqual({
      pages: 0,
      commits: 0,
      setAside: [],
    });
    expect(await storedPages(place)).toEqual(pages);
    expect(decisions).toEqual([
      { kind: "duplicate-hint", hint: hint("a", 1), cursor: 2 },
      { kind: "duplicate-hint", hint: hint("a", 2), cursor: 2 },
    ]);
  });

  it("makes good a hint that was dropped, by the next of its stream", async () => {
    await append("a", 1, 4);
    await order().sequence([hint("a", 3)]);
    expect(await ids()).toEqual(["a1", "a2", "a3", "a4"]);
    expect(decisions).toContainEqual({ kind: "unhinted-commits", stream: "topic/a", count: 3, to: 4 });
  });

  it("takes hints for nothing, for revisions to come, and for what is no stream", async () => {
    await append("a", 1);
    const nonsense = { stream: "Nonsense" as StreamName, revision: revision(1) };
    const done = await order().sequence([hint("nothing", 1), nonsense, hint("a", 9)]);
    expect(done).toEqual({ pages: 1, commits: 1, setAside: [] });
    expect(decisions.filter(({ kind }) => kind === "empty-hint")).toEqual([
      { kind: "empty-hint", hint: nonsense },
      { kind: "empty-hint", hint: hint("nothing", 1) },
    ]);
    expect(await order().sequence([])).toEqual({ pages: 0, commits: 0, setAside: [] });
    expect(await ids()).toEqual(["a1"]);
  });

  it("finds by reconciling what no hint ever told of, in more streams than it compares at once", async () => {
    for (let n = 0; n < 130; n++) await append(`t${n}`, 1);
    await order().sequence([hint("t7", 1), hint("t90", 1)]);
    const progress: unknown[] = [];
    expect(await order().reconcile((done) => progress.push(done))).toMatchObject({
      commits: 128,
      setAside: [],
    });
    expect(progress).toEqual([
      { streams: 100, commits: expect.any(Number) },
      { streams: 130, commits: 128 },
    ]);
    await expectComplete(place, []);
    expect(await ids()).toHaveLength(130);
  });

  it("breaks a long backlog into pages of at most 256 commits", async () => {
    await append("a", 1, 300);
    await append("b", 1, 5);
    expect(await order().sequence([hint("b", 5), hint("a", 300)])).toMatchObject({ pages: 2, commits: 305 });
    expect((await storedPages(place)).map(({ count }) => count?.N)).toEqual(["256", "49"]);
    await expectComplete(place, []);
    const read = await all(dynamoEventStore(place).readLedger(position(250), 20));
    expect(read.map((found) => found.position)).toEqual(Array.from({ length: 20 }, (_, n) => 251 + n));
  });

  it("breaks large commits into pages of at most 300 KB, which DynamoDB takes", async () => {
    const store = dynamoEventStore(place);
    for (let n = 0; n < 14; n++) {
      const events = Array.from({ length: 100 }, (_, event) => renamed(incompressible(400, n * 100 + event)));
      await store.append(topic("a"), revision(n), commit(`a${n + 1}`, { events }));
    }
    // A small one would fit where a large one did not: that is not the end of the large ones.
    await append("b", 1);
    expect(await order().sequence([hint("a", 14), hint("b", 1)])).toMatchObject({ commits: 15 });
    const pages = await storedPages(place);
    expect(pages.length).toBeGreaterThan(1);
    for (const { brotli } of pages) expect(brotli?.B?.length).toBeLessThan(350_000);
    await expectComplete(place, []);
  });

  it("never takes a cursor back, however late a slow one moves it", async () => {
    await append("a", 1);
    const slow = opened.client();
    const [held, letGo] = gate();
    slow.middlewareStack.add(
      (next, context) => async (args) => {
        if (context.commandName === "UpdateItemCommand") await held;
        return next(args);
      },
      { step: "initialize" },
    );
    const late = sequencer({ client: slow, tables: place.tables }).sequence([hint("a", 1)]);
    while ((await storedPages(place)).length === 0);
    await append("a", 2);
    await append("b", 1);
    await order().sequence([hint("a", 2)]);
    await order().sequence([hint("b", 1)]);
    letGo();
    await late;
    await order().sequence([hint("a", 3), hint("b", 1)]);
    expect(await ids()).toEqual(["a1", "a2", "b1"]);
    expect(decisions[0]).toEqual({ kind: "cursors-repaired", streams: ["topic/a"] });
  });

  it("is unavailable under throttling and outages, and told again sequences every commit once", async () => {
    await append("a", 1, 20);
    await append("b", 1, 20);
    const client = dynamoClient({ ...local.config(), attempts: 2, longestDelay: 2 });
    flaky(client, { rate: 0.3, seed: 11 });
    const restless = sequencer({ client, tables: place.tables });
    let unavailable = 0;
    for (let n = 1; n <= 20; n++) {
      const told = [hint("a", n), hint("b", 21 - n)];
      const done = await restless.sequence(told).catch((fault: unknown) => fault);
      if (done instanceof Unavailable) unavailable++;
      else expect(done).toHaveProperty("setAside", []);
      await expectSound(place);
    }
    client.destroy();
    expect(unavailable).toBeGreaterThan(0);
    await order().reconcile();
    await expectComplete(place, []);
    expect(await ids()).toHaveLength(40);
  });

  it("sets aside a commit that can't be read, with what follows it, and nothing else, until it is mended", async () => {
    await append("a", 1, 3);
    await append("b", 1, 2);
    const key = { TableName: place.tables.events };
    const good = (await all(dynamoEventStore(place).readStream(topic("a"), revision(1))))[0];
    const rubbish = { ...commitKey(topic("a"), 2), brotli: { B: Buffer.from("rubbish") } };
    await place.client.send(new PutItemCommand({ ...key, Item: rubbish }));

    const told = [hint("a", 3), hint("b", 2)];
    expect(await order().sequence(told)).toEqual({ pages: 1, commits: 3, setAside: [hint("a", 2)] });
    expect(await order().sequence(told)).toEqual({ pages: 0, commits: 0, setAside: [hint("a", 2)] });
    expect(await order().reconcile()).toMatchObject({ commits: 0, setAside: [hint("a", 2)] });
    expect(await ids().catch((fault: Error) => fault.message)).toContain("commit 2 of topic/a");
    expect(decisions.find(({ kind }) => kind === "set-aside")).toMatchObject({
      stream: "topic/a",
      revision: 2,
      error: expect.objectContaining({ code: "damaged-item" }),
    });

    const mended = { ...commitKey(topic("a"), 2), plain: { S: JSON.stringify(good) } };
    await place.client.send(new PutItemCommand({ ...key, Item: mended }));
    expect(await order().sequence([hint("a", 2)])).toMatchObject({ commits: 2, setAside: [] });
    await expectComplete(place, []);
  });
});

function gate(): [Promise<void>, () => void] {
  const { promise, resolve } = Promise.withResolvers<void>();
  return [promise, resolve];
}
