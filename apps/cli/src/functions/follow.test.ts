import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetShardIteratorCommand,
  ResourceNotFoundException,
} from "@aws-sdk/client-dynamodb-streams";
import { calls, createTables, deleteTables } from "@collegium/dynamodb";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { storeTables } from "@collegium/event-store/dynamodb";
import type { DynamoDBRecord } from "aws-lambda";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { follow } from "./follow.ts";

const local = await sharedLocal();

describe.runIf(local.available)("A stream is followed", () => {
  let client: DynamoDBClient;
  let table: string;
  let stream: string;
  const write = async (from: number, to: number) => {
    for (let revision = from; revision <= to; revision++)
      await calls(client).put({
        TableName: table,
        Item: { stream: { S: "topic/a" }, revision: { N: `${revision}` } },
      });
  };
  beforeAll(async () => {
    client = local.client();
    const { events } = storeTables;
    ({ events: table } = await createTables(client, { events }, local.prefix()));
    const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
    stream = Table?.LatestStreamArn ?? "";
    await write(1, 130);
  });
  afterAll(async () => {
    await deleteTables(client, { table });
    client.destroy();
  });

  /** Follows until `last` was seen, and answers with the batches. */
  async function until(last: number, meanwhile = async () => {}): Promise<DynamoDBRecord[][]> {
    const streams = new DynamoDBStreamsClient(local.config());
    const ending = new AbortController();
    const batches: DynamoDBRecord[][] = [];
    const onBatch = async (batch: readonly DynamoDBRecord[]) => {
      batches.push([...batch]);
      if (batch.some((one) => revisionOf(one) === last)) ending.abort();
      else await meanwhile();
    };
    const faults: unknown[] = [];
    const onFault = (fault: unknown) => void faults.push(fault);
    await follow({ client: streams, stream, onBatch, signal: ending.signal, onFault });
    streams.destroy();
    expect(faults).toEqual([]);
    return batches;
  }
  const revisionOf = ({ dynamodb }: DynamoDBRecord) => Number(dynamodb?.Keys?.revision?.N);

  it("from its beginning, in order, in batches, and on to what is written meanwhile", async () => {
    let written = false;
    const batches = await until(140, async () => {
      if (written) return;
      written = true;
      await write(131, 140);
    });
    expect(batches.flat().map(revisionOf)).toEqual(Array.from({ length: 140 }, (_, index) => index + 1));
    expect(Math.max(...batches.map(({ length }) => length))).toBeLessThanOrEqual(100);
    expect(batches.length).toBeGreaterThan(1);
  });

  it("by records as Lambda gives them: plain JSON, with where they come from", async () => {
    const [first] = (await until(140)).flat();
    expect(first).toEqual({
      eventID: expect.any(String),
      eventName: "INSERT",
      eventVersion: expect.any(String),
      eventSource: "aws:dynamodb",
      awsRegion: expect.any(String),
      eventSourceARN: stream,
      dynamodb: {
        ApproximateCreationDateTime: expect.any(Number),
        Keys: { stream: { S: "topic/a" }, revision: { N: "1" } },
        SequenceNumber: expect.stringMatching(/^\d+$/),
        SizeBytes: expect.any(Number),
        StreamViewType: "KEYS_ONLY",
      },
    });
    expect(JSON.parse(JSON.stringify(first))).toEqual(first);
  });
});

/**
 * Streams as no DynamoDB Local can be brought to have them: shard `child` came of `parent`, whose records are gone. `listings` says which shards
 * there are, look by look; the last one stays.
 */
const dropping = (...listings: readonly string[][]) => {
  let looks = 0;
  const missing = () => new ResourceNotFoundException({ message: "no such shard", $metadata: {} });
  return {
    async send(command: object) {
      if (command instanceof DescribeStreamCommand) {
        const ids = listings[Math.min(looks++, listings.length - 1)] ?? [];
        const Shards = ids.map((ShardId) => ({
          ShardId,
          ...(ShardId === "child" && { ParentShardId: "parent" }),
        }));
        return { StreamDescription: { Shards } };
      }
      if (command instanceof GetShardIteratorCommand) {
        if (command.input.ShardId === "parent") throw missing();
        return { ShardIterator: "child" };
      }
      return { Records: [{ dynamodb: { SequenceNumber: "7" } }] };
    },
  } as unknown as DynamoDBStreamsClient;
};

describe("A shard that is not there", () => {
  it("is at its end once the stream lists it no more: those that came of it go on", async () => {
    const ending = new AbortController();
    const seen: unknown[] = [];
    const onBatch = async ([first]: readonly DynamoDBRecord[]) => {
      seen.push(first?.dynamodb?.SequenceNumber);
      ending.abort();
    };
    const client = dropping(["parent", "child"], ["child"]);
    const onFault = (fault: unknown) => void seen.push(fault);
    await follow({ client, stream: "arn", onBatch, signal: ending.signal, onFault });
    expect(seen).toEqual(["7"]);
  });

  it("is told of and waited for while the stream lists it", async () => {
    const ending = new AbortController();
    const faults: unknown[] = [];
    const onFault = (fault: unknown) => {
      if (faults.push(fault) === 2) ending.abort();
    };
    const onBatch = () => Promise.reject(new Error("The child must wait"));
    await follow({
      client: dropping(["parent", "child"]),
      stream: "arn",
      onBatch,
      signal: ending.signal,
      onFault,
    });
    expect(faults).toEqual([expect.any(ResourceNotFoundException), expect.any(ResourceNotFoundException)]);
  });
});

it("A shard whose following fails is told of, and ends nothing else", async () => {
  const send = async (command: unknown) => {
    if (command instanceof DescribeStreamCommand)
      return { StreamDescription: { Shards: [{ ShardId: "one" }] } };
    throw new Error("unreachable");
  };
  const client = { send } as unknown as DynamoDBStreamsClient;
  const ending = new AbortController();
  const faults: unknown[] = [];
  const onFault = (fault: unknown) => {
    faults.push(fault);
    if (faults.length === 1) throw new Error("The log is full");
    ending.abort();
  };
  await follow({ client, stream: "arn", onBatch: async () => {}, signal: ending.signal, onFault });
  expect(faults).toEqual([new Error("unreachable"), new Error("The log is full")]);
});

it("A call that hangs is cut when following is to end, and that is no fault", async () => {
  const server = createServer(() => {}).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBStreamsClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: "local",
    credentials,
  });
  const ending = new AbortController();
  const faults: unknown[] = [];
  const following = follow({
    client,
    stream: "arn",
    onBatch: async () => {},
    signal: ending.signal,
    onFault: (fault) => void faults.push(fault),
  });
  await once(server, "request");
  ending.abort();
  await following;
  expect(faults).toEqual([]);
  client.destroy();
  server.close();
});
