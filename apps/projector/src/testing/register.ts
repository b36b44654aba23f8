import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { type DomainEvent, type Revision, revision, type StreamName, streamName } from "@collegium/domain";
import { createTables, deleteTables } from "@collegium/dynamodb";
import type { SharedLocal } from "@collegium/dynamodb-local/vitest";
import { dynamoEventStore, type StoreTables, sequencer, storeTables } from "@collegium/event-store/dynamodb";
import { projector, readPoison } from "@collegium/read-model";
import { dynamoViewSets, type ViewTables, viewTables } from "@collegium/read-model/dynamodb";
import type { DynamoDBRecord } from "aws-lambda";
import { tellOfPoison, tellOfProjecting } from "../projector/decisions.ts";
import { projectorHandler } from "../projector/handler.ts";
import { tellOfSequencing } from "../sequencer/decisions.ts";
import { sequencerHandler } from "../sequencer/handler.ts";
import { recording } from "./recording.ts";

/** The functions as one process of Lambda has them, and what they said. */
function start(client: DynamoDBClient, tables: StoreTables & ViewTables) {
  const events = dynamoEventStore({ client, tables });
  const sets = dynamoViewSets({ client, tables, trustedMilliseconds: 0 });
  const said = recording();
  const { telemetry } = said;
  const order = sequencer({ client, tables, onDecision: (one) => tellOfSequencing(telemetry, one) });
  const projection = projector({
    commits: events,
    views: sets.live,
    onDecision: (one) => tellOfProjecting(telemetry, one),
    onPoison: (one) => tellOfPoison(telemetry, one),
  });
  return {
    client,
    events,
    sets,
    said,
    order,
    sequence: sequencerHandler(order, telemetry),
    project: projectorHandler(
      { ...projection, setAside: async () => (await readPoison(sets.live)).length },
      telemetry,
    ),
    async write(stream: StreamName, after: number, ...made: DomainEvent[]): Promise<Revision> {
      const at = new Date(Date.UTC(2024, 0, 1, 0, after)).toISOString();
      const commit = { id: `${stream}-${after}`, at, actor: "ada", events: made };
      const answer = await events.append(stream, revision(after), commit);
      if (answer.outcome !== "appended") throw new Error(answer.outcome);
      return answer.commit.revision;
    },
  };
}

/** A register on DynamoDB Local in tables of its own. */
export async function openRegister(local: SharedLocal) {
  const owner = local.client();
  const clients = [owner];
  const prefix = local.prefix();
  const tables = await createTables(owner, { ...storeTables, ...viewTables }, prefix);
  const started = () => {
    const client = local.client();
    clients.push(client);
    return start(client, tables);
  };
  return {
    ...started(),
    prefix,
    tables,
    /** Another process of the same register. */
    started,
    async [Symbol.asyncDispose]() {
      await deleteTables(owner, tables);
      for (const client of clients) client.destroy();
    },
  };
}

export type TestRegister = Awaited<ReturnType<typeof openRegister>>;
export type Process = ReturnType<typeof start>;

export const topic = (id: string): StreamName => streamName("topic", id);
export const named = (after: number, label: string): DomainEvent => ({
  type: after === 0 ? "TopicDefined" : "TopicRenamed",
  version: 1,
  data: { names: { en: label } },
});

let records = 0;
/** A record of the stream of `events`. */
export const commitRecord = (stream: string, at: number): DynamoDBRecord => ({
  eventName: "INSERT",
  dynamodb: { Keys: { stream: { S: stream }, revision: { N: `${at}` } }, SequenceNumber: `${++records}` },
});

/** A record of the stream of `ledger`. */
export const pageRecord = (first = 1): DynamoDBRecord => ({
  eventName: "INSERT",
  dynamodb: { Keys: { part: { S: "page" }, first: { N: `${first}` } }, SequenceNumber: `${++records}` },
});
