import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { calls, dynamoClient, type KeyAttribute, tableNames } from "@collegium/dynamodb";
import { noticingDamage } from "@collegium/event-store";
import {
  dynamoEventStore,
  dynamoLoader,
  dynamoTextStore,
  type Sequencer,
  type StoreTables,
  sequencer,
  storeTables,
} from "@collegium/event-store/dynamodb";
import { dynamoViewSets, type ViewTables, viewTables } from "@collegium/read-model/dynamodb";
import type { Register } from "./open.ts";

/** All tables of a register: what the CDK stack makes in an account, and `start:dynamodb` here. */
export const registerTables = { ...storeTables, ...viewTables };

/** A register in DynamoDB, open. */
export interface TablesRegister extends Register {
  readonly client: DynamoDBClient;
  readonly tables: StoreTables & ViewTables;
  readonly order: Sequencer;
}

/** Opens the register in the tables whose names begin with `prefix`. Nothing is asked of DynamoDB yet: see `openFoundTables`. */
export function openTables(prefix: string, client: DynamoDBClient = dynamoClient()): TablesRegister {
  const tables = tableNames(registerTables, prefix);
  const sets = dynamoViewSets({ client, tables });
  return {
    client,
    tables,
    ...noticingDamage({
      events: dynamoEventStore({ client, tables }),
      texts: dynamoTextStore({ client, tables }),
    }),
    sets,
    scratch: () => ({ sets, close: () => {} }),
    order: sequencer({ client, tables }),
    loader: () => dynamoLoader({ client, tables }),
    close: () => client.destroy(),
  };
}

/**
 * The same where all tables must be there: reads from each once, so that what is missing, not allowed or out of reach shows before anything
 * is begun.
 */
export async function openFoundTables(prefix: string): Promise<TablesRegister> {
  const register = openTables(prefix);
  try {
    await readEach(register);
    return register;
  } catch (fault) {
    register.close();
    throw fault;
  }
}

async function readEach({ client, tables }: TablesRegister): Promise<void> {
  const db = calls(client);
  for (const [table, { partitionKey, sortKey }] of Object.entries(registerTables)) {
    const key = ({ name, type }: KeyAttribute) => [name, type === "S" ? { S: "none" } : { N: "0" }] as const;
    const Key = Object.fromEntries([key(partitionKey), key(sortKey)]);
    await db.get({ TableName: tables[table as keyof typeof tables], Key });
  }
}
