import { DescribeTimeToLiveCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from "@aws-sdk/client-dynamodb-streams";
import { itemisedMeter } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Calls, calls, type Item } from "./calls.ts";
import { createTables, deleteTables, type TableDefinition } from "./tables.ts";

const local = await sharedLocal();
const definitions = {
  things: {
    partitionKey: { name: "kind", type: "S" },
    sortKey: { name: "n", type: "N" },
    stream: "KEYS_ONLY",
    expires: "gone",
  },
} as const satisfies Record<string, TableDefinition>;

const key = (kind: string, n: number): Item => ({ kind: { S: kind }, n: { N: `${n}` } });

describe.runIf(local.available)("calls of DynamoDB", () => {
  let client: DynamoDBClient;
  let db: Calls;
  let table: string;
  let tables: { readonly things: string };
  const put = (item: Item) =>
    db.put({
      TableName: table,
      Item: item,
      ConditionExpression: "attribute_not_exists(kind)",
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    });
  beforeAll(async () => {
    client = local.client();
    db = calls(client);
    tables = await createTables(client, definitions, local.prefix());
    table = tables.things;
  });
  afterAll(async () => {
    await deleteTables(client, tables);
    client.destroy();
  });

  it("tell who is in the way of a conditional write", async () => {
    expect(await put({ ...key("a", 1), note: { S: "first" } })).toEqual({ done: true });
    expect(await put({ ...key("a", 1), note: { S: "second" } })).toEqual({
      done: false,
      inTheWay: { ...key("a", 1), note: { S: "first" } },
    });
  });

  it("read what was acknowledged before, each at the price that DynamoDB has for that", async () => {
    await put(key("read", 1));
    const reader = local.client();
    const { take } = itemisedMeter(reader);
    const reading = calls(reader);
    const query = {
      TableName: table,
      KeyConditionExpression: "kind = :kind",
      ExpressionAttributeValues: { ":kind": { S: "read" } },
    };
    await reading.get({ TableName: table, Key: key("read", 1) });
    await reading.getAll(table, [key("read", 1)]);
    await Array.fromAsync(reading.query(query));
    await reading.some(query);
    await reading.first(query);
    for await (const _ of reading.scan({ TableName: table, Limit: 1 })) break;
    reader.destroy();
    // A unit for up to 4 KB; half of one where the read may be stale.
    expect(take().map(({ command, read }) => [command, read])).toEqual([
      ["GetItem", 1],
      ["BatchGetItem", 1],
      ["Query", 1],
      ["Query", 1],
      ["Query", 1],
      ["Scan", 1],
    ]);
  });

  it("get more items than DynamoDB gives at once, and leave out what is not there", async () => {
    for (let n = 0; n < 130; n++) await put(key("many", n));
    const keys = Array.from({ length: 260 }, (_, n) => key("many", n));
    const found = await db.getAll(table, keys);
    expect(found.map(({ n }) => Number(n?.N)).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 130 }, (_, n) => n),
    );
    expect(await db.getAll(table, [])).toEqual([]);
  });

  it("query on where one answer ends", async () => {
    for (let n = 0; n < 8; n++) await put({ ...key("big", n), filler: { S: "x".repeat(300_000) } });
    const seen: number[] = [];
    const query = {
      KeyConditionExpression: "kind = :kind",
      ExpressionAttributeValues: { ":kind": { S: "big" } },
    };
    for await (const { n } of db.query({ TableName: table, ...query })) seen.push(Number(n?.N));
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it("do all of a transaction, or nothing where a condition does not hold", async () => {
    const items = (n: number) => ({
      TransactItems: [
        { Put: { TableName: table, Item: key("t", n), ConditionExpression: "attribute_not_exists(kind)" } },
        {
          Put: { TableName: table, Item: key("t", n + 1), ConditionExpression: "attribute_not_exists(kind)" },
        },
      ],
    });
    expect(await db.transact(items(1))).toBe(true);
    expect(await db.transact(items(2))).toBe(false);
    expect(await db.get({ TableName: table, Key: key("t", 3) })).toBeUndefined();
  });

  it("are made on tables with expiry and a stream of keys", async () => {
    const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: table }));
    expect(TimeToLiveDescription).toMatchObject({ AttributeName: "gone", TimeToLiveStatus: "ENABLED" });

    const streams = new DynamoDBStreamsClient(local.config());
    const { Streams: [stream] = [] } = await streams.send(new ListStreamsCommand({ TableName: table }));
    const StreamArn = stream?.StreamArn;
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
    const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
    const begin = { StreamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" as const };
    const { ShardIterator } = await streams.send(new GetShardIteratorCommand(begin));
    const { Records = [] } = await streams.send(new GetRecordsCommand({ ShardIterator }));
    expect(Records[0]).toMatchObject({ eventName: "INSERT", dynamodb: { Keys: key("a", 1) } });
    expect(Records[0]?.dynamodb).not.toHaveProperty("NewImage");
    streams.destroy();
  });
});
