import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
} from "@aws-sdk/client-dynamodb";
import { type EventDetail, GroupedEvent } from "@castore/core";
import { DynamoDBSingleTableEventStorageAdapter } from "@castore/event-storage-adapter-dynamodb";
import type { Commit } from "@collegium/domain";
import { itemisedMeter } from "@collegium/dynamodb-local";
import type { Database } from "./register.ts";
import { type Row, row } from "./row.ts";

const context = { eventStoreId: "SESSIONS" };

/** What the same events cost by Castore's adapter: an item each, one after another, or together in a transaction; and read again. */
export async function castoreRows(place: Database, commit: Commit): Promise<Row[]> {
  const client = place.client();
  const TableName = `${place.prefix()}castore`;
  await client.send(new CreateTableCommand({ TableName, ...tableOfCastore }));
  try {
    const costs = itemisedMeter(client);
    const eventStorageAdapter = new DynamoDBSingleTableEventStorageAdapter({
      tableName: TableName,
      dynamoDBClient: client,
    });
    const detailsOf = (aggregateId: string): EventDetail[] =>
      commit.events.map(({ type, data }, index) => ({
        aggregateId,
        version: index + 1,
        type,
        timestamp: commit.at,
        payload: JSON.parse(JSON.stringify(data)),
      }));
    for (const event of detailsOf("one-by-one")) await eventStorageAdapter.pushEvent(event, context);
    const oneByOne = costs.take();
    const [first, ...others] = detailsOf("together").map(
      (event) => new GroupedEvent({ event, context, eventStorageAdapter }),
    );
    if (!first) throw new RangeError("the commit has no events");
    await eventStorageAdapter.pushEventGroup({}, first, ...others);
    const together = costs.take();
    await eventStorageAdapter.getEvents("one-by-one", context);
    const read = costs.take();
    return [
      row("Castore: the same events, pushed one by one", oneByOne),
      row("Castore: the same events, pushed as a group, in a transaction", together),
      row("Castore: reading them again", read),
    ];
  } finally {
    await client.send(new DeleteTableCommand({ TableName }));
    client.destroy();
  }
}

/** As its documentation has it. */
const tableOfCastore: Omit<CreateTableCommandInput, "TableName"> = {
  BillingMode: "PAY_PER_REQUEST",
  AttributeDefinitions: [
    { AttributeName: "aggregateId", AttributeType: "S" },
    { AttributeName: "version", AttributeType: "N" },
    { AttributeName: "eventStoreId", AttributeType: "S" },
    { AttributeName: "timestamp", AttributeType: "S" },
  ],
  KeySchema: [
    { AttributeName: "aggregateId", KeyType: "HASH" },
    { AttributeName: "version", KeyType: "RANGE" },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: "initialEvents",
      KeySchema: [
        { AttributeName: "eventStoreId", KeyType: "HASH" },
        { AttributeName: "timestamp", KeyType: "RANGE" },
      ],
      Projection: { ProjectionType: "KEYS_ONLY" },
    },
  ],
};
