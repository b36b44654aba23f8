import { GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { revision, type StreamName, streamName } from "@collegium/domain";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { collegium } from "./testing/in-process.ts";
import { awsEnvironment, type TestTables, testTables } from "./testing/tables.ts";

const local = await sharedLocal();

describe.runIf(local.available)("Commits whose functions were never called", () => {
  let tables: TestTables;
  const reconcile = (...args: string[]) => collegium(["reconcile", ...args], { env: tables.env });
  const topic = (id: string): StreamName => streamName("topic", id);
  let commits = 0;
  const record = async (...ids: string[]) => {
    const { events } = tables.register();
    for (const id of ids) {
      const event = { type: "TopicDefined", version: 1, data: { names: { en: id } } };
      const at = new Date(Date.UTC(2031, 4, 4, 10, 0, commits++)).toISOString();
      const commit = { id: `c${commits}`, at, actor: "ada", events: [event as never] };
      expect(await events.append(topic(id), revision(0), commit)).toMatchObject({ outcome: "appended" });
    }
  };

  beforeAll(() => {
    for (const [name, value] of Object.entries(awsEnvironment(local))) vi.stubEnv(name, value);
  });
  afterAll(() => void vi.unstubAllEnvs());
  beforeEach(async () => {
    tables = await testTables(local);
    return () => tables.close();
  });

  test("get their positions, and are shown", async () => {
    await record("forestry");
    expect(await reconcile()).toEqual({
      code: 0,
      stdout: "",
      stderr: "1 commit was sequenced, in 1 page of the ledger; the views are at position 1.\n",
    });
    await record("fisheries", "whaling");
    expect((await reconcile()).stderr).toBe(
      "2 commits were sequenced, in 1 page of the ledger; the views are at position 3.\n",
    );
    const { live } = tables.register().sets;
    for (const id of ["forestry", "fisheries", "whaling"])
      expect((await live.get(topic(id)))?.etag).toMatch(/^"1-/);
    expect((await reconcile()).stderr).toBe(
      "No commit was missing in the ledger; the views are at position 3.\n",
    );
  });

  test("are told where they can't be read, and sequenced once their items are mended", async () => {
    await record("forestry", "whaling");
    const { client, tables: names } = tables.register();
    const Key = { stream: { S: topic("whaling") }, revision: { N: "1" } };
    const { Item = Key } = await client.send(new GetItemCommand({ TableName: names.events, Key }));
    const damaged = { ...Key, plain: { S: "{" } };
    await client.send(new PutItemCommand({ TableName: names.events, Item: damaged }));
    expect(await reconcile()).toEqual({
      code: 1,
      stdout: "topic/whaling 1: set aside\n",
      stderr: "1 commit was sequenced, in 1 page of the ledger; the views are at position 1.\n",
    });
    expect(await reconcile("--json")).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('"setAside":[{"stream":"topic/whaling"'),
    });
    await client.send(new PutItemCommand({ TableName: names.events, Item }));
    expect(await reconcile()).toMatchObject({ code: 0, stdout: "" });
  });

  test("are shown also where they have their positions already", async () => {
    await record("forestry", "fisheries");
    await tables.register().order.reconcile();
    expect(await reconcile("--json")).toEqual({
      code: 0,
      stdout: `${JSON.stringify({ pages: 0, commits: 0, views: 2, setAside: [] })}\n`,
      stderr: "",
    });
    expect((await tables.register().sets.live.get(topic("fisheries")))?.etag).toMatch(/^"1-/);
  });
});
