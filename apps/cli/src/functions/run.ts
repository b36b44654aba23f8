import { DescribeTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DescribeStreamCommand, DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { sequencer } from "@collegium/event-store/dynamodb";
import {
  projectorHandler,
  type StreamHandler,
  sequencerHandler,
  type Telemetry,
  tellOfPoison,
  tellOfProjecting,
  tellOfSequencing,
} from "@collegium/projector";
import { projector } from "@collegium/read-model";
import type { DynamoDBRecord } from "aws-lambda";
import { CommandError, exitCodes } from "../exit.ts";
import type { TablesRegister } from "../register/tables.ts";
import { deliver } from "./deliver.ts";
import { follow } from "./follow.ts";

/** The functions of a distributed register, running here. */
interface Functions {
  /** Ends them, each after the batch that it is at. */
  stop(): Promise<void>;
}

/**
 * Runs the sequencer and the projector in this process, by the very handlers that Lambda runs, fed by the streams of tables `events` and
 * `ledger`. What they tell goes to `telemetry`, by the function's name.
 */
export async function runFunctions(
  { client, tables, events, sets }: TablesRegister,
  telemetry: (service: string) => Telemetry,
): Promise<Functions> {
  const [ordering, projecting] = [telemetry("sequencer"), telemetry("projector")];
  const sequencing = sequencer({
    client,
    tables,
    onDecision: (decision) => tellOfSequencing(ordering, decision),
  });
  const projection = projector({
    commits: events,
    views: sets.live,
    onDecision: (decision) => tellOfProjecting(projecting, decision),
    onPoison: (poison) => tellOfPoison(projecting, poison),
  });
  const [eventsStream, ledgerStream] = [
    await streamOf(client, tables.events),
    await streamOf(client, tables.ledger),
  ];
  const streams = streamsClient(client);
  await look(streams, [eventsStream, ledgerStream]);
  const ending = new AbortController();
  const { signal } = ending;
  const run = (stream: string, handler: StreamHandler, { note }: Telemetry): Promise<void> => {
    const onGivenUp = ({ dynamodb }: DynamoDBRecord, error: unknown) =>
      note("error", "A record is given up; collegium reconcile makes it good", {
        keys: dynamodb?.Keys,
        error,
      });
    return follow({
      client: streams,
      stream,
      signal,
      onBatch: (batch) => deliver(batch, { handler, signal, onGivenUp }),
      onFault: (error) => note("error", "The stream can't be read; it is tried again", { stream, error }),
    });
  };
  const running = Promise.all([
    run(eventsStream, sequencerHandler(sequencing, ordering), ordering),
    run(ledgerStream, projectorHandler(projection, projecting), projecting),
  ]);
  return {
    async stop() {
      ending.abort();
      await running;
      streams.destroy();
    },
  };
}

async function streamOf(client: DynamoDBClient, table: string): Promise<string> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
  if (Table?.LatestStreamArn === undefined || Table.StreamSpecification?.StreamEnabled !== true)
    throw new CommandError(
      exitCodes.unreachable,
      `Table ${table} has no stream to feed the functions.`,
      "Make the tables as the CDK stack does, with streams of keys.",
    );
  return Table.LatestStreamArn;
}

/** A client for the streams of the tables that `client` reaches. */
function streamsClient({ config: { region, credentials, endpoint } }: DynamoDBClient): DynamoDBStreamsClient {
  // The SDK finds AWS's endpoint of streams by itself, or by the environment. One given in code is DynamoDB Local's, which has both.
  return new DynamoDBStreamsClient({ region, credentials, ...(endpoint && { endpoint }) });
}

/** Looks at streams once: what is out of reach or not allowed shows before anything is served. */
async function look(client: DynamoDBStreamsClient, streams: readonly string[]): Promise<void> {
  try {
    for (const StreamArn of streams) await client.send(new DescribeStreamCommand({ StreamArn, Limit: 1 }));
  } catch (cause) {
    client.destroy();
    throw new CommandError(
      exitCodes.unreachable,
      `The tables' streams can't be read: ${(cause as Error).message}.`,
      "They have an address of their own: AWS_ENDPOINT_URL_DYNAMODB_STREAMS, or AWS_ENDPOINT_URL for DynamoDB Local. The credentials must allow DescribeStream, GetShardIterator and GetRecords.",
      { cause },
    );
  }
}
