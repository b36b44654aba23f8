import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
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
      const from = { StreamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" } as const;
      let { ShardIterator: next } = await streams.send(new GetShardIteratorCommand(from));
      // The last page of an open shard is followed by empty ones.
      for (let more = true; more && next !== undefined; ) {
        const { Records = [], NextShardIterator } = await streams.send(
          new GetRecordsCommand({ ShardIterator: next }),
        );
        records.push(...Records);
        more = Records.length > 0;
        next = NextShardIterator;
      }
    }
    return JSON.parse(JSON.stringify({ Records: records }));
  } finally {
    streams.destroy();
  }
}
