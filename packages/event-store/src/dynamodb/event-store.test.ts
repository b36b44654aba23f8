import { revision } from "@collegium/domain";
import { dynamoClient, Unavailable } from "@collegium/dynamodb";
import { flaky, mortal } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { all, commit, none, time, topic } from "../conformance/make.ts";
import { TimeWentBack } from "../errors.ts";
import { dynamoEventStore } from "./event-store.ts";
import { type TestTables, testTables } from "./local.fixture.ts";

const local = await sharedLocal();
const stream = topic("trade");

describe.runIf(local.available)("an append to DynamoDB", () => {
  let opened: TestTables;
  beforeEach(async () => {
    opened = await testTables(local);
  });
  afterEach(() => opened.close());

  /** A store of its own, like that of another process, and the calls that it makes. */
  const open = () => {
    const client = opened.client();
    const { calls } = mortal(client, {});
    return { store: dynamoEventStore({ client, tables: opened.tables }), calls };
  };

  it("is one call after the stream was read here, or written here, or is new", async () => {
    const first = open();
    await first.store.append(stream, none, commit("a"));
    await first.store.append(stream, revision(1), commit("b"));
    expect(first.calls).toEqual(["PutItemCommand", "PutItemCommand"]);

    const second = open();
    await all(second.store.readStream(stream));
    await second.store.append(stream, revision(2), commit("c"));
    expect(second.calls).toEqual(["QueryCommand", "PutItemCommand"]);
  });

  it("is one call as well when it comes again", async () => {
    await open().store.append(stream, none, commit("a"));
    const { store, calls } = open();
    expect(await store.append(stream, none, commit("a"))).toMatchObject({ repeated: true });
    expect(calls).toEqual(["PutItemCommand"]);
  });

  it("is found to be ahead of a stream that was never read here", async () => {
    await open().store.append(stream, none, commit("a"));
    const { store, calls } = open();
    expect(await store.append(stream, revision(2), commit("c"))).toEqual({ outcome: "conflict", head: 1 });
    expect(await store.append(stream, revision(1), commit("b"))).toMatchObject({ outcome: "appended" });
    expect(calls).toEqual(["GetItemCommand", "QueryCommand", "GetItemCommand", "PutItemCommand"]);
  });

  it("is answered as a repeat or a conflict, not by its time, where the place is taken", async () => {
    const writer = open();
    await writer.store.append(stream, none, commit("a", { at: time(5) }));
    const { store } = open();
    await all(store.readStream(stream));
    await writer.store.append(stream, revision(1), commit("b", { at: time(6) }));
    const early = { at: time(1) };
    expect(await store.append(stream, revision(1), commit("b", early))).toMatchObject({ repeated: true });
    expect(await store.append(stream, revision(1), commit("x", early))).toEqual({
      outcome: "conflict",
      head: 2,
    });
    await expect(store.append(stream, revision(2), commit("c", early))).rejects.toThrow(TimeWentBack);
  });

  it("survives throttling and outages: each ends as recorded or unavailable, and sent again it is there once", async () => {
    const client = dynamoClient({ ...local.config(), attempts: 2, longestDelay: 2 });
    flaky(client, { rate: 0.3, seed: 7 });
    const store = dynamoEventStore({ client, tables: opened.tables });
    let unavailable = 0;
    for (let n = 0; n < 25; n++) {
      while (true) {
        try {
          const answer = await store.append(stream, revision(n), commit(`c${n}`, { at: time(n) }));
          expect(answer).toMatchObject({ outcome: "appended", commit: { id: `c${n}` } });
          break;
        } catch (fault) {
          if (!(fault instanceof Unavailable)) throw fault;
          expect(fault.retryAfterSeconds).toBeGreaterThan(0);
          unavailable++;
        }
      }
    }
    client.destroy();
    expect(unavailable).toBeGreaterThan(0);
    const kept = await all(open().store.readStream(stream));
    expect(kept.map(({ id }) => id)).toEqual(Array.from({ length: 25 }, (_, n) => `c${n}`));
  });

  it("is unavailable, not a wrong answer, where no database answers", async () => {
    const client = dynamoClient({
      ...local.config(),
      endpoint: "http://127.0.0.1:9",
      attempts: 2,
      longestDelay: 2,
    });
    const store = dynamoEventStore({ client, tables: opened.tables });
    await expect(store.append(stream, none, commit("a"))).rejects.toThrow(Unavailable);
    await expect(store.head()).rejects.toThrow(Unavailable);
    client.destroy();
  });

  it("is a fault of its own where the table is not there: trying again would not help", async () => {
    const tables = { ...opened.tables, events: "missing" };
    const store = dynamoEventStore({ client: opened.client(), tables });
    await expect(store.append(stream, none, commit("a"))).rejects.toMatchObject({
      name: "ResourceNotFoundException",
    });
  });
});
