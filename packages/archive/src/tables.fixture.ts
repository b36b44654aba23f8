import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { createTables, deleteTables } from "@collegium/dynamodb";
import type { SharedLocal } from "@collegium/dynamodb-local/vitest";
import {
  dynamoEventStore,
  dynamoLoader,
  dynamoTextStore,
  storeTables,
} from "@collegium/event-store/dynamodb";
import type { Receiver } from "./import.ts";

/** The tables of one test's register, and the register as each process has it: with a client of its own. */
export interface TestTables {
  register(): Receiver & { readonly client: DynamoDBClient };
  close(): Promise<void>;
}

/** Makes empty tables on DynamoDB Local. */
export async function testTables(local: SharedLocal): Promise<TestTables> {
  const clients: DynamoDBClient[] = [];
  const newClient = () => {
    const client = local.client();
    clients.push(client);
    return client;
  };
  const owner = newClient();
  const tables = await createTables(owner, storeTables, local.prefix());
  return {
    register() {
      const client = newClient();
      return {
        client,
        events: dynamoEventStore({ client, tables }),
        texts: dynamoTextStore({ client, tables }),
        loader: () => dynamoLoader({ client, tables }),
      };
    },
    async close() {
      await deleteTables(owner, tables);
      for (const client of clients) client.destroy();
    },
  };
}
