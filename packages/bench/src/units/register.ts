import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { createApp } from "@collegium/api";
import { collections, idOf, type StreamName, typeOf } from "@collegium/domain";
import { createTables, deleteTables } from "@collegium/dynamodb";
import { type CallCost, itemisedMeter } from "@collegium/dynamodb-local";
import {
  dynamoEventStore,
  dynamoTextStore,
  type Hint,
  sequencer,
  storeTables,
} from "@collegium/event-store/dynamodb";
import { readCache } from "@collegium/http";
import { projector } from "@collegium/read-model";
import { dynamoViewSets, viewTables } from "@collegium/read-model/dynamodb";
import { follower, openSearch } from "@collegium/read-model/search";
import type { SheetStep } from "@collegium/sheets";
import { assetsOf, createPages, type Reading, readingOf } from "@collegium/web";

/** DynamoDB, and how the names of tables begin there that nobody else has. */
export interface Database {
  client(): DynamoDBClient;
  prefix(): string;
}

/** The time at which all is recorded, and who by, so that every run writes the same bytes. */
const at = new Date("2026-01-15T12:00:00.000Z");
const principal = { actor: "ada", scopes: new Set(["record", "curate"] as const) };

/**
 * A register on DynamoDB, of which every call is measured: `take` gives those made since it was last asked. Its process looks once which views
 * are live, and again after each `rest`, for its clock stands still in between: so figures don't depend on how fast a machine is.
 */
export async function measuredRegister(place: Database) {
  const client = place.client();
  const tables = await createTables(client, { ...storeTables, ...viewTables }, place.prefix());
  const events = dynamoEventStore({ client, tables });
  let milliseconds = 0;
  const { live } = dynamoViewSets({ client, tables, now: () => milliseconds });
  const costs = itemisedMeter(client);
  const app = createApp({
    events,
    texts: dynamoTextStore({ client, tables }),
    views: live,
    clock: () => at,
    verifyToken: async () => ({ outcome: "verified", principal }),
  });
  // Its moment ends with each page: figures don't depend on how long a page takes.
  const documents = readCache<Awaited<ReturnType<Reading["document"]>>>(() => 0);
  const texts = dynamoTextStore({ client, tables });
  const pages = createPages({
    reading: readingOf({ events, texts, views: live, documents, clock: () => at }),
    assets: async () => assetsOf([]),
  });
  const { sequence } = sequencer({ client, tables });
  const { catchUp } = projector({ commits: events, views: live });
  const search = openSearch(":memory:");
  const following = follower(search, { commits: events, texts: dynamoTextStore({ client, tables }) });

  const request = async (path: string, init?: RequestInit): Promise<Response> => {
    const answer = await app.request(path, init);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  return {
    events,
    tables,
    catchUp,
    /** Brings the search file up to the ledger. */
    follow: () => following.catchUp(),
    /** Sequences up to these commits, and says how many that were. */
    sequence: async (hints: readonly Hint[]): Promise<number> => (await sequence(hints)).commits,
    send: (step: SheetStep, key: string) => request(...requestOf(step, key)),
    read: async (path: string) => (await request(path)).text(),
    /** A page, as the function that shows pages makes it: without the search file, whose reads are none of tables. */
    show: async (path: string) => {
      documents.pass();
      const answer = await pages.request(path);
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    },
    take: (): readonly CallCost[] => costs.take(),
    /** Lets five seconds go by, in which the process reads nothing. */
    rest(): void {
      milliseconds += 5_000;
    },
    async [Symbol.asyncDispose]() {
      search.close();
      await deleteTables(client, tables);
      client.destroy();
    },
  };
}

export type MeasuredRegister = Awaited<ReturnType<typeof measuredRegister>>;

export const pathOf = (stream: StreamName): string => `/v1/${collections[typeOf(stream)]}/${idOf(stream)}`;

/** One step of a sheet as the request that an editor's program sends. */
function requestOf(step: SheetStep, key: string): [string, RequestInit] {
  const expected = step.kind === "deposit" ? 0 : step.expected;
  const headers = {
    authorization: "Bearer of-ada",
    "idempotency-key": `"${key}"`,
    ...(expected === 0 ? { "if-none-match": "*" } : { "if-match": `"${expected}"` }),
  };
  if (step.kind === "deposit") {
    const details = new URLSearchParams();
    for (const [name, value] of Object.entries(step.details))
      for (const one of [value ?? []].flat()) details.append(name, one);
    const path = `${pathOf(step.stream)}/text?${details}`;
    return [path, { method: "PUT", body: step.text, headers: { ...headers, "content-type": "text/plain" } }];
  }
  const body = JSON.stringify({ events: step.drafts, ...(step.reason && { reason: step.reason }) });
  const type = { "content-type": "application/json" };
  return [`${pathOf(step.stream)}/events`, { method: "POST", body, headers: { ...headers, ...type } }];
}
