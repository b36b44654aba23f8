import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { type ClientOptions, createTables, deleteTables, dynamoClient } from "@collegium/dynamodb";
import type { SharedLocal } from "@collegium/dynamodb-local/vitest";
import { noticingDamage } from "@collegium/event-store";
import { dynamoEventStore, dynamoTextStore, sequencer, storeTables } from "@collegium/event-store/dynamodb";
import { projector } from "@collegium/read-model";
import { dynamoViewSets, viewTables } from "@collegium/read-model/dynamodb";
import type { AppOptions } from "../options.ts";
import { testRegister } from "./register.ts";

/** A whole register on DynamoDB Local in tables of its own: its app, and what sequences and projects for it when told to. */
export async function dynamoRegister(
  local: SharedLocal,
  options: ClientOptions = {},
  more: Partial<AppOptions> = {},
) {
  const owner = local.client();
  const tables = await createTables(owner, { ...storeTables, ...viewTables }, local.prefix());
  const stores = (client: DynamoDBClient) => ({
    ...noticingDamage({
      events: dynamoEventStore({ client, tables }),
      texts: dynamoTextStore({ client, tables }),
    }),
    views: dynamoViewSets({ client, tables }).live,
  });
  const client = dynamoClient({ ...local.config(), ...options });
  const healthy = stores(owner);
  const order = sequencer({ client: owner, tables });
  const views = projector({ commits: healthy.events, views: healthy.views });
  return {
    ...(await testRegister({ ...stores(client), catchUp: undefined, ...more })),
    tables,
    /** The app's own, to hang faults into. */
    client,
    /** The stores by another client, that nothing is hung into. */
    healthy,
    /** Does what the functions behind the tables' streams do. */
    async project(): Promise<void> {
      await order.reconcile();
      await views.catchUp();
    },
    async [Symbol.asyncDispose]() {
      await deleteTables(owner, tables);
      client.destroy();
      owner.destroy();
    },
  };
}
