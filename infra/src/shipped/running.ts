import { createTables, deleteTables } from "@collegium/dynamodb";
import type { SharedLocal } from "@collegium/dynamodb-local/vitest";
import { storeTables } from "@collegium/event-store/dynamodb";
import { viewTables } from "@collegium/read-model/dynamodb";
import { localS3 } from "@collegium/shelf/testing";
import type { FunctionName } from "../bundles.ts";
import { type FunctionProcess, startFunction } from "./function-process.ts";
import { localIssuer } from "./issuer.ts";
import { streamEvent } from "./stream-events.ts";
import type { Uploads } from "./uploads.ts";

/** Starts all that was uploaded, each function in a process of its own, on DynamoDB Local, with issuers and S3 of this machine. */
export async function running(uploads: Uploads, local: SharedLocal) {
  const client = local.client();
  const prefix = local.prefix();
  const tables = await createTables(client, { ...storeTables, ...viewTables }, prefix);
  const issuer = await localIssuer("editors-client");
  const github = await localIssuer("workflows");
  const s3 = await localS3();
  const { endpoint, region, credentials } = local.config();
  const account = {
    COLLEGIUM_TABLES: prefix,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    COLLEGIUM_SEARCH_BUCKET: "found",
  };
  const editors = { ...issuer.env, ...github.deployer };
  const told: Readonly<Record<FunctionName, object>> = {
    api: editors,
    search: {},
    sheets: editors,
    drafts: editors,
    pages: { COLLEGIUM_REPORT_TO: "mailto:editors@register.example" },
    sequencer: {},
    projector: {},
    searcher: {},
  };
  const started = await Promise.all(
    (Object.keys(told) as FunctionName[]).map(async (name) => {
      const env = { ...uploads[name].env, ...account, ...told[name] };
      return [name, await startFunction(uploads[name].folder, env)] as const;
    }),
  );
  const functions = Object.fromEntries(started) as Record<FunctionName, FunctionProcess>;
  return {
    functions,
    issuer,
    github,
    s3,
    /** What the stream of a table would bring, all of it, as Lambda tells it. */
    heardOf: (table: "events" | "ledger") => streamEvent(local.config(), `${prefix}${table}`),
    async stop(): Promise<void> {
      await Promise.all(Object.values(functions).map((one) => one.stop()));
      await issuer.stop();
      await github.stop();
      await s3[Symbol.asyncDispose]();
      await deleteTables(client, tables);
      client.destroy();
    },
  };
}
