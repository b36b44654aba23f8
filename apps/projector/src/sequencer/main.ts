import { dynamoClient, tableNames, tablePrefix } from "@collegium/dynamodb";
import { sequencer, storeTables } from "@collegium/event-store/dynamodb";
import { telemetryOf } from "../telemetry.ts";
import { tellOfSequencing } from "./decisions.ts";
import { sequencerHandler } from "./handler.ts";

const telemetry = telemetryOf("sequencer", process.env);

/** The Lambda function on the stream of table `events`. Made once for all invocations of a process.
 * @public */
export const handler = sequencerHandler(
  sequencer({
    client: dynamoClient(),
    tables: tableNames(storeTables, tablePrefix(process.env)),
    onDecision: (decision) => tellOfSequencing(telemetry, decision),
  }),
  telemetry,
);
