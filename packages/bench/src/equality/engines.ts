import { AsyncLocalStorage } from "node:async_hooks";
import type { DatabaseSync } from "node:sqlite";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { type App, createApp, type Register } from "@collegium/api";
import { serveDrafts } from "@collegium/api/drafts";
import { draftHere } from "@collegium/api/drafts/here";
import { serveSheets } from "@collegium/api/sheets";
import { type Client, createClient } from "@collegium/client";
import { createTables, deleteTables } from "@collegium/dynamodb";
import {
  type EventStore,
  openSqlite,
  sqliteEventStore,
  sqliteTextStore,
  type TextStore,
} from "@collegium/event-store";
import {
  dynamoEventStore,
  dynamoTextStore,
  type Hint,
  sequencer,
  storeTables,
} from "@collegium/event-store/dynamodb";
import { projector, sqliteViewSets } from "@collegium/read-model";
import { dynamoViewSets, viewTables } from "@collegium/read-model/dynamodb";
import { follower, openSearch, searchFile } from "@collegium/read-model/search";

/** A register on one engine, behind the API. */
export interface Engine extends AsyncDisposable {
  readonly name: string;
  readonly app: App;
  /** Whether what is written at once comes into the ledger in the order of its times; otherwise it comes as it is written. */
  readonly ordersByTime: boolean;
  readonly stores: { readonly events: EventStore; readonly texts: TextStore };
  /** A client of the API that writes as this actor; each of its requests is answered at the time that `at` says. */
  as(actor: string, at: () => Date): Client;
  /** Brings streams into the ledger up to these commits, where nobody else does. Views follow. */
  sequence(hints: readonly Hint[]): Promise<void>;
  /** Ends when the views are up to the ledger. */
  shown(): Promise<void>;
  /** The search file, up to the ledger. */
  searched(): Promise<DatabaseSync>;
}

/** What time it is where nothing is written. */
const readingTime = new Date("2026-01-15T12:00:00.000Z");

/** An app over stores, and clients for it: a token is its writer's name, and the clock is the request's own. */
function serve(
  register: Omit<Register, "clock" | "search">,
): Pick<Engine, "app" | "as" | "searched"> & Disposable {
  const found = openSearch(":memory:");
  const file = searchFile(found, register);
  const { catchUp } = follower(found, { commits: register.events, texts: register.texts });
  const clocks = new AsyncLocalStorage<Date>();
  const scopes = new Set(["record", "curate"] as const);
  const app = createApp({
    ...register,
    async search() {
      await catchUp();
      return file;
    },
    clock: () => clocks.getStore() ?? readingTime,
    sheets: serveSheets,
    drafts: serveDrafts(draftHere),
    verifyToken: async (token) => ({ outcome: "verified", principal: { actor: token, scopes } }),
  });
  const as = (actor: string, at: () => Date) =>
    createClient({
      url: "http://register.example",
      token: actor,
      fetch: (request) => {
        // Who waits for the views here does so by `shown`.
        request.headers.delete("prefer");
        return clocks.run(at(), async () => app.fetch(request));
      },
    });
  const searched = async () => {
    await catchUp();
    return found;
  };
  return { app, as, searched, [Symbol.dispose]: () => found.close() };
}

/** SQLite in memory, composed as `collegium serve` does it: views follow each commit before it is answered. */
export function sqliteEngine(): Engine {
  const db = openSqlite(":memory:", { durability: "normal" });
  const stores = { events: sqliteEventStore(db), texts: sqliteTextStore(db) };
  const { live } = sqliteViewSets(db);
  const { catchUp } = projector({ commits: stores.events, views: live });
  const served = serve({ ...stores, views: live, catchUp });
  return {
    name: "SQLite",
    ordersByTime: false,
    stores,
    app: served.app,
    as: served.as,
    searched: served.searched,
    async sequence() {},
    async shown() {},
    async [Symbol.asyncDispose]() {
      served[Symbol.dispose]();
      db.close();
    },
  };
}

/** DynamoDB, with a sequencer and a projector in this process; the client is destroyed in the end. */
export async function dynamoEngine(client: DynamoDBClient, prefix: string): Promise<Engine> {
  const tables = await createTables(client, { ...storeTables, ...viewTables }, prefix);
  const stores = {
    events: dynamoEventStore({ client, tables }),
    texts: dynamoTextStore({ client, tables }),
  };
  const { live } = dynamoViewSets({ client, tables, trustedMilliseconds: 60_000 });
  const order = sequencer({ client, tables });
  const projection = projector({ commits: stores.events, views: live });
  let following = Promise.resolve<unknown>(undefined);
  const served = serve({ ...stores, views: live });
  return {
    name: "DynamoDB",
    ordersByTime: true,
    stores,
    app: served.app,
    as: served.as,
    searched: served.searched,
    async sequence(hints) {
      await order.sequence(hints);
      following = projection.catchUp();
      // Told of by `shown`.
      following.catch(() => {});
    },
    async shown() {
      await following;
    },
    async [Symbol.asyncDispose]() {
      served[Symbol.dispose]();
      await deleteTables(client, tables);
      client.destroy();
    },
  };
}
