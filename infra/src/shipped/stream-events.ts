import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type GetShardIteratorCommandInput,
  ListStreamsCommand,
  TrimmedDataAccessException,
} from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBStreamEvent } from "aws-lambda";

type Config = ConstructorParameters<typeof DynamoDBStreamsClient>[0];

/** All records of a table's stream, as an event source mapping hands them to a function: as JSON. */
export async function streamEvent(config: Config, table: string): Promise<DynamoDBStreamEvent> {
  const streams = new DynamoDBStreamsClient(config ?? {});
  try {
    const { Streams: [found] = [] } = await streams.send(new ListStreamsCommand({ TableName: table }));
    const StreamArn = found?.StreamArn;
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
    const records: object[] = [];
    for (const { ShardId } of StreamDescription?.Shards ?? []) {
      records.push(...(await shardRecords(streams, { StreamArn, ShardId })));
    }
    return JSON.parse(JSON.stringify({ Records: records }));
  } finally {
    streams.destroy();
  }
}

/** All records of a shard. */
async function shardRecords(
  streams: DynamoDBStreamsClient,
  shard: Pick<GetShardIteratorCommandInput, "StreamArn" | "ShardId">,
): Promise<object[]> {
  const begin = new GetShardIteratorCommand({ ...shard, ShardIteratorType: "TRIM_HORIZON" });
  let { ShardIterator: next } = await streams.send(begin);
  const records: object[] = [];
  try {
    // The last page of an open shard is followed by empty ones.
    for (let more = true; more && next !== undefined; ) {
      const page = await streams.send(new GetRecordsCommand({ ShardIterator: next }));
      records.push(...(page.Records ?? []));
      more = Boolean(page.Records?.length);
      next = page.NextShardIterator;
    }
    return records;
  } catch (fault) {
    // DynamoDB Local takes an iterator for one of trimmed records, at times, where the first record of a shard is written meanwhile.
    if (fault instanceof TrimmedDataAccessException) return shardRecords(streams, shard);
    throw fault;
  }
}
