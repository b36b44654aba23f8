import { position, revision } from "@collegium/domain";
import { calls, type Item, pack } from "@collegium/dynamodb";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { describe, expect, it } from "vitest";
import { commit, time, topic } from "../conformance/make.ts";
import { DamagedItem } from "../errors.ts";
import { dynamoEventStore } from "./event-store.ts";
import { ledger } from "./ledger.ts";
import { testTables } from "./local.fixture.ts";
import { storedPages } from "./stored-pages.ts";

const local = await sharedLocal();
const commits = [1, 2].map((n) => ({
  ...commit(`c${n}`, { at: time(n) }),
  stream: topic("a"),
  revision: revision(n),
}));
const holding = async (value: unknown): Promise<Item> => (await pack(JSON.stringify(value))).attributes;

describe.runIf(local.available)("A page of the ledger", () => {
  it.each([
    ["says that it has more commits than it has", async () => ({ count: { N: "3" } })],
    ["says that it has fewer", async () => ({ count: { N: "1" } })],
    ["does not say how many it has", async () => ({ count: { S: "2" } })],
    ["has something that is no commit", () => holding([commits[0], { at: "then" }])],
    ["has no list", () => holding({ length: 2 })],
    ["has no JSON", async () => ({ plain: { S: "[" } })],
    ["can't be unpacked", async () => ({ brotli: { B: Buffer.from("rubbish") } })],
    ["has nothing", async () => ({})],
  ])("that %s is told as damaged, and is read again once it is mended", async (_, damage) => {
    await using place = await testTables(local);
    const [client, { ledger: table }] = [place.client(), place.tables];
    const db = calls(client);
    const texts = commits.map((commit) => JSON.stringify(commit));
    await ledger(db, table).add(position(1), texts);
    const [sound] = await storedPages({ client, tables: place.tables });
    if (!sound) throw new Error("There is no page");
    const { brotli: _brotli, plain: _plain, ...bare } = sound;
    const damaged = await damage();
    const body = "count" in damaged ? sound : bare;
    await db.put({ TableName: table, Item: { ...body, ...damaged } });

    const store = dynamoEventStore({ client, tables: place.tables });
    const all = () => Array.fromAsync(store.readLedger(position(0), 9));
    const fault = await all().catch((fault: unknown) => fault);
    expect(fault).toBeInstanceOf(DamagedItem);
    expect(fault).toMatchObject({ message: expect.stringContaining("ledger page 1") });
    await expect(store.head()).rejects.toThrow(DamagedItem);

    await db.put({ TableName: table, Item: sound });
    expect((await all()).map(({ id }) => id)).toEqual(["c1", "c2"]);
    expect(await store.head()).toBe(2);
  });
});
