import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { calls, type Item } from "@collegium/dynamodb";
import { pagePartition, type StoreTables } from "./layout.ts";

/** Where a ledger is. */
export interface LedgerPlace {
  readonly client: DynamoDBClient;
  readonly tables: Pick<StoreTables, "ledger">;
}

/** The ledger's pages as they are stored, byte for byte: for tests of what must never change once it was written. */
export const storedPages = ({ client, tables }: LedgerPlace): Promise<Item[]> =>
  Array.fromAsync(
    calls(client).query({
      TableName: tables.ledger,
      KeyConditionExpression: "part = :page",
      ExpressionAttributeValues: { ":page": { S: pagePartition } },
    }),
  );
