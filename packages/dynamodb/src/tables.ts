import {
  CreateTableCommand,
  DeleteTableCommand,
  type DynamoDBClient,
  type ScalarAttributeType,
  type StreamViewType,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";

export interface KeyAttribute {
  readonly name: string;
  readonly type: ScalarAttributeType;
}

/** One table as data: what tests and `start:dynamodb` create here, and what the CDK stack puts into an account. */
export interface TableDefinition {
  readonly partitionKey: KeyAttribute;
  readonly sortKey: KeyAttribute;
  /** What its DynamoDB Stream carries; without it the table has none. */
  readonly stream?: StreamViewType;
  /** The attribute that says when an item may go, in seconds since 1970. */
  readonly expires?: string;
}

export type TableNames<D> = { readonly [K in keyof D]: string };

/** `<prefix><name>` for each definition. */
export const tableNames = <D extends Record<string, TableDefinition>>(
  definitions: D,
  prefix: string,
): TableNames<D> =>
  Object.fromEntries(Object.keys(definitions).map((name) => [name, `${prefix}${name}`])) as TableNames<D>;

/** Makes the tables, billed by request, and returns their names when they can be used. For DynamoDB Local; an account gets its from CDK. */
export async function createTables<D extends Record<string, TableDefinition>>(
  client: DynamoDBClient,
  definitions: D,
  prefix: string,
): Promise<TableNames<D>> {
  const names = tableNames(definitions, prefix);
  for (const [name, definition] of Object.entries(definitions)) {
    await createTable(client, names[name as keyof D], definition);
  }
  return names;
}

async function createTable(client: DynamoDBClient, name: string, definition: TableDefinition): Promise<void> {
  const { partitionKey, sortKey, stream, expires } = definition;
  const { TableDescription: made } = await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: [partitionKey, sortKey].map((key) => ({
        AttributeName: key.name,
        AttributeType: key.type,
      })),
      KeySchema: [
        { AttributeName: partitionKey.name, KeyType: "HASH" },
        { AttributeName: sortKey.name, KeyType: "RANGE" },
      ],
      ...(stream && { StreamSpecification: { StreamEnabled: true, StreamViewType: stream } }),
    }),
  );
  // DynamoDB Local has it at once.
  if (made?.TableStatus !== "ACTIVE") {
    await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 1 }, { TableName: name });
  }
  if (expires === undefined) return;
  const TimeToLiveSpecification = { AttributeName: expires, Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification }));
}

/** Removes what `createTables` made. */
export async function deleteTables(
  client: DynamoDBClient,
  names: Readonly<Record<string, string>>,
): Promise<void> {
  for (const name of Object.values(names)) await client.send(new DeleteTableCommand({ TableName: name }));
}
