import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics } from "@aws-lambda-powertools/metrics";
import { dynamoClient, tableNames, tablePrefix } from "@collegium/dynamodb";
import { sequencer, storeTables } from "@collegium/event-store/dynamodb";
import { powertools } from "../telemetry.ts";
import { tellOfSequencing } from "./decisions.ts";
import { sequencerHandler } from "./handler.ts";

// Set where registers share an account: it tells their metrics apart.
const serviceName = process.env.POWERTOOLS_SERVICE_NAME || "sequencer";
const telemetry = powertools(
  new Logger({ serviceName }),
  new Metrics({ namespace: "Collegium", serviceName }),
);

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
