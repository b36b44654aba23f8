import { dynamoClient, tableNames, tablePrefix } from "@collegium/dynamodb";
import { noticingDamage } from "@collegium/event-store";
import { dynamoEventStore, dynamoTextStore, storeTables } from "@collegium/event-store/dynamodb";
import { dynamoViewSets, viewTables } from "@collegium/read-model/dynamodb";

/** The register in the tables that the environment names. Sequencing and projecting are other functions' work. */
export function registerIn(env: NodeJS.ProcessEnv) {
  const tables = tableNames({ ...storeTables, ...viewTables }, tablePrefix(env));
  const client = dynamoClient();
  return {
    ...noticingDamage({
      events: dynamoEventStore({ client, tables }),
      texts: dynamoTextStore({ client, tables }),
    }),
    views: dynamoViewSets({ client, tables }).live,
    clock: () => new Date(),
  };
}
