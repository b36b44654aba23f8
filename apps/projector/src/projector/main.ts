import { dynamoClient, tableNames, tablePrefix } from "@collegium/dynamodb";
import { dynamoEventStore, storeTables } from "@collegium/event-store/dynamodb";
import { projector, readPoison } from "@collegium/read-model";
import { dynamoViewSets, viewTables } from "@collegium/read-model/dynamodb";
import { telemetryOf } from "../telemetry.ts";
import { tellOfPoison, tellOfProjecting } from "./decisions.ts";
import { projectorHandler } from "./handler.ts";

const telemetry = telemetryOf("projector", process.env);
const prefix = tablePrefix(process.env);
const client = dynamoClient();
const views = dynamoViewSets({ client, tables: tableNames(viewTables, prefix) }).live;
const { catchUp } = projector({
  commits: dynamoEventStore({ client, tables: tableNames(storeTables, prefix) }),
  views,
  onDecision: (decision) => tellOfProjecting(telemetry, decision),
  onPoison: (poison) => tellOfPoison(telemetry, poison),
});

/** The Lambda function on the stream of table `ledger`. Made once for all invocations of a process.
 * @public */
export const handler = projectorHandler(
  { catchUp, setAside: async () => (await readPoison(views)).length },
  telemetry,
);
