import { pagePartition } from "@collegium/event-store/dynamodb";
import { Duration } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { Assets } from "../assets/stack.ts";
import type { Bundles } from "../bundles.ts";
import type { Data } from "../data/stack.ts";
import { audienceOf } from "../deploying/workflow-token.ts";
import { type Deployment, deployerOf, githubIssuer, serviceOf, stackOf } from "../deployment.ts";
import { type HandedOver, handOver } from "../hand-over.ts";
import type { Issuer } from "../identity/stack.ts";
import { collegiumFunction } from "./function.ts";
import { httpApi } from "./http.ts";
import { hearStream } from "./stream.ts";

/** What other stacks know of what runs, besides its names: the id of the HTTP API. */
export interface Compute {
  readonly apiId: HandedOver;
}

/**
 * What runs: the API, what finds, what applies and what drafts record sheets, what shows pages, the sequencer on the stream of `events`, and on that of `ledger` the projector and
 * the searcher, which makes the search file. It holds nothing.
 */
export function computeStack(
  scope: Construct,
  place: Deployment,
  { data, assets, bundles, issuer }: { data: Data; assets: Assets; bundles: Bundles; issuer: Issuer },
): Compute {
  const stack = stackOf(scope, place, "compute", { description: "Collegium: functions and HTTP API" });
  stack.addStackDependency(data.stack);
  // What pages name is there before they do.
  stack.addStackDependency(assets.stack);
  const common = { place, bundles };
  const { domain, reportTo } = place.settings;
  // Without a domain of its own links stay relative: CloudFront's name is known only after these functions are.
  const linking = { COLLEGIUM_BASE_URL: domain ? `https://${domain.name}` : "" };
  const answering = {
    ...common,
    megabytes: 1024,
    environment: { ...issuer.in(stack), ...deployer(place), ...linking },
  };
  // Room for three versions of 1 GB: the one that answers, the one before, and the next while it is fetched.
  const searching = { searchBucket: data.search.in(stack), gibibytes: 4 };
  const api = collegiumFunction(stack, "api", {
    ...answering,
    description: "Collegium's HTTP API",
    // Less than the 30 seconds after which API Gateway gives up.
    timeout: Duration.seconds(25),
  });
  const search = collegiumFunction(stack, "search", {
    ...common,
    ...searching,
    megabytes: 1024,
    environment: linking,
    description: "Finds: lists, claims, names, words, quotations and counts",
    timeout: Duration.seconds(29),
  });
  const sheets = collegiumFunction(stack, "sheets", {
    ...answering,
    ...searching,
    description: "Applies record sheets",
    // It works for 20 seconds, and ends the write that it is at.
    timeout: Duration.seconds(29),
  });
  const drafts = collegiumFunction(stack, "drafts", {
    ...answering,
    ...searching,
    description: "Drafts record sheets from texts",
    // A text of a mebibyte takes a few seconds, and each of what it names a look into the log.
    timeout: Duration.seconds(29),
  });
  // Whom the desk's page may ask besides the register.
  const { COLLEGIUM_OIDC_ISSUER, COLLEGIUM_OIDC_ORIGINS } = issuer.in(stack);
  const signingIn = {
    ...(COLLEGIUM_OIDC_ISSUER && { COLLEGIUM_OIDC_ISSUER }),
    ...(COLLEGIUM_OIDC_ORIGINS && { COLLEGIUM_OIDC_ORIGINS }),
  };
  const pages = collegiumFunction(stack, "pages", {
    ...common,
    ...searching,
    megabytes: 1024,
    environment: { ...linking, ...signingIn, ...(reportTo && { COLLEGIUM_REPORT_TO: reportTo }) },
    description: "Shows pages: the reading room",
    timeout: Duration.seconds(29),
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
  const searcher = collegiumFunction(stack, "searcher", {
    ...common,
    ...searching,
    description: "Makes the search file from the ledger",
    megabytes: 1769,
    timeout: Duration.minutes(15),
    environment: { POWERTOOLS_SERVICE_NAME: serviceOf(place, "searcher") },
  });
  hearStream(stack, sequencer, {
    place,
    name: "sequencer",
    streamArn: data.streams.events.in(stack),
    filter: { eventName: ["INSERT"] },
  });
  hearStream(stack, projector, {
    place,
    name: "projector",
    streamArn: data.streams.ledger.in(stack),
    // Cursors come through the same stream.
    filter: { eventName: ["INSERT"], dynamodb: { Keys: { part: { S: [pagePartition] } } } },
  });
  hearStream(stack, searcher, {
    place,
    name: "searcher",
    streamArn: data.streams.ledger.in(stack),
    filter: { eventName: ["INSERT"], dynamodb: { Keys: { part: { S: [pagePartition] } } } },
    // What comes within so long is put into one version: each is a whole file.
    gather: Duration.seconds(20),
  });
  const http = httpApi(stack, place, { api, search, sheets, drafts, pages });
  return { apiId: handOver(stack, place, "http-api", http.apiId) };
}

/** In dev the workflow that deploys may record, which could put any program in the API's place anyway; in prod only editors may. */
const deployer = (place: Deployment): Record<string, string> =>
  place.stage === "dev"
    ? {
        COLLEGIUM_DEPLOYER_ISSUER: `https://${githubIssuer}`,
        COLLEGIUM_DEPLOYER_AUDIENCE: audienceOf(place.stage),
        COLLEGIUM_DEPLOYER_SUBJECT: deployerOf(place),
      }
    : {};
