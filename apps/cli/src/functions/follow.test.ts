import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
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
