import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { createTables, deleteTables } from "@collegium/dynamodb";
import type { SharedLocal } from "@collegium/dynamodb-local/vitest";
import { type StoreTables, storeTables } from "./layout.ts";

/** Tables of one test, and clients for them. */
export interface TestTables extends AsyncDisposable {
  readonly tables: StoreTables;
  /** A client like that of another process. */
  client(): DynamoDBClient;
  close(): Promise<void>;
}

export async function testTables(local: SharedLocal): Promise<TestTables> {
  const clients: DynamoDBClient[] = [];
  const client = () => {
    const made = local.client();
    clients.push(made);
    return made;
  };
  const owner = client();
  const tables = await createTables(owner, storeTables, local.prefix());
  const close = async () => {
    await deleteTables(owner, tables);
    for (const made of clients) made.destroy();
  };
  return { tables, client, close, [Symbol.asyncDispose]: close };
}
