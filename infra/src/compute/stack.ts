import { pagePartition } from "@collegium/event-store/dynamodb";
import { Duration } from "aws-cdk-lib";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { Tables } from "../data/stack.ts";
import type { IssuerVariables } from "../identity/stack.ts";
import { type Place, serviceOf, stackOf } from "../place.ts";
import type { Bundles, FunctionName } from "./bundles.ts";
import { collegiumFunction } from "./function.ts";
import { type Http, httpApi } from "./http.ts";
import { hearStream } from "./stream.ts";

export interface Compute {
  readonly functions: Readonly<Record<FunctionName, LambdaFunction>>;
  /** Where batches end that were given up. */
  readonly failures: Readonly<Record<"sequencer" | "projector", Queue>>;
  readonly http: Http;
}

/** What runs: the API, the sequencer on the stream of `events`, and the projector on that of `ledger`. It holds nothing. */
export function computeStack(
  scope: Construct,
  place: Place,
  { tables, bundles, issuer }: { tables: Tables; bundles: Bundles; issuer: IssuerVariables },
): Compute {
  const stack = stackOf(scope, place, "compute", { description: "Collegium: functions and HTTP API" });
  const common = { place, tables, bundles };
  const { domain } = place.settings;
  const api = collegiumFunction(stack, "api", {
    ...common,
    description: "Collegium's HTTP API",
    megabytes: 1024,
    // Less than the 30 seconds after which API Gateway gives up.
    timeout: Duration.seconds(25),
    // Without a domain of its own links stay relative: CloudFront's name is known only after this function is.
    environment: { ...issuer, COLLEGIUM_BASE_URL: domain ? `https://${domain.name}` : "" },
  });
  const sequencer = collegiumFunction(stack, "sequencer", {
    ...common,
    description: "Gives every commit its position in the ledger",
    megabytes: 512,
    timeout: Duration.minutes(1),
    environment: { POWERTOOLS_SERVICE_NAME: serviceOf(place, "sequencer") },
  });
  const projector = collegiumFunction(stack, "projector", {
    ...common,
    description: "Makes the views that readers see from the ledger",
    megabytes: 1024,
    timeout: Duration.minutes(5),
    environment: { POWERTOOLS_SERVICE_NAME: serviceOf(place, "projector") },
  });
  const failures = {
    sequencer: hearStream(stack, sequencer, {
      place,
      name: "sequencer",
      table: tables.events,
      filter: { eventName: ["INSERT"] },
    }),
    projector: hearStream(stack, projector, {
      place,
      name: "projector",
      table: tables.ledger,
      // Cursors come through the same stream.
      filter: { eventName: ["INSERT"], dynamodb: { Keys: { part: { S: [pagePartition] } } } },
    }),
  };
  return { functions: { api, sequencer, projector }, failures, http: httpApi(stack, place, api) };
}
