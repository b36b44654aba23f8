import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { createTables, deleteTables } from "@collegium/dynamodb";
import type { SharedLocal } from "@collegium/dynamodb-local/vitest";
import type { ViewSetId } from "../port.ts";
import { type ViewTables, viewTables } from "./layout.ts";
import { type DynamoViewOptions, dynamoViewSet, dynamoViewSets } from "./view-sets.ts";

/** The views of one test: a table of its own, and clients as other processes have them. */
export async function testViews(local: SharedLocal) {
  const clients: DynamoDBClient[] = [];
  const client = (): DynamoDBClient => {
    const made = local.client();
    clients.push(made);
    return made;
  };
  const owner = client();
  const tables: ViewTables = await createTables(owner, viewTables, local.prefix());
  return {
    tables,
    client,
    sets: (by: DynamoDBClient = owner, options: Partial<DynamoViewOptions> = {}) =>
      dynamoViewSets({ client: by, tables, trustedMilliseconds: 0, ...options }),
    /** One set as another process has it. */
    set: (id: ViewSetId, by: DynamoDBClient = client()) => dynamoViewSet({ client: by, tables }, id),
    async [Symbol.asyncDispose]() {
      await deleteTables(owner, tables);
      for (const made of clients) made.destroy();
    },
  };
}

export type TestViews = Awaited<ReturnType<typeof testViews>>;
