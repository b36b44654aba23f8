import { DescribeTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DescribeStreamCommand, DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { CommandError, exitCodes } from "../exit.ts";

/** The ARN of a table's stream. */
export async function streamOf(client: DynamoDBClient, table: string): Promise<string> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
  if (Table?.LatestStreamArn === undefined || Table.StreamSpecification?.StreamEnabled !== true)
    throw new CommandError(
      exitCodes.unreachable,
      `Table ${table} has no stream to feed the functions.`,
      "Make the tables as the CDK stack does, with streams of keys.",
    );
  return Table.LatestStreamArn;
}

/**
 * A client for the streams of the tables that `client` reaches. It has the connections of that one, and so its timeouts: a call that hangs is
 * given up. Whoever destroys that one has destroyed both.
 */
export function streamsClient({
  config: { region, credentials, endpoint, requestHandler },
}: DynamoDBClient): DynamoDBStreamsClient {
  // The SDK finds AWS's endpoint of streams by itself, or by the environment. One given in code is DynamoDB Local's, which has both.
  return new DynamoDBStreamsClient({ region, credentials, requestHandler, ...(endpoint && { endpoint }) });
}

/** Looks at streams once: what is out of reach or not allowed shows before anything is served. */
export async function look(client: DynamoDBStreamsClient, streams: readonly string[]): Promise<void> {
  try {
    for (const StreamArn of streams) await client.send(new DescribeStreamCommand({ StreamArn, Limit: 1 }));
  } catch (cause) {
    throw new CommandError(
      exitCodes.unreachable,
      `The tables' streams can't be read: ${(cause as Error).message}.`,
      "They have an address of their own: AWS_ENDPOINT_URL_DYNAMODB_STREAMS, or AWS_ENDPOINT_URL for DynamoDB Local. The credentials must allow DescribeStream, GetShardIterator and GetRecords.",
      { cause },
    );
  }
}
