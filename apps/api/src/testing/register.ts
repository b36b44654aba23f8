import {
  noticingDamage,
  openSqlite,
  type Sha256,
  sqliteEventStore,
  sqliteTextStore,
} from "@collegium/event-store";
import { projector, sqliteViewSets } from "@collegium/read-model";
import { follower, openSearch, searchFile } from "@collegium/read-model/search";
import { createApp } from "../app.ts";
import { draftHere } from "../drafts/here.ts";
import { serveDrafts } from "../drafts/serve.ts";
import { createKey, loadKey, ownTokens, type Scope, signToken, tokenVerifier } from "../identity/index.ts";
import type { AppOptions } from "../options.ts";
import type { ProblemError } from "../problems/problem.ts";
import { serveSheets } from "../sheets/serve.ts";
import { heldToReference } from "./reference-law.ts";

export interface Sent {
  readonly body?: string | Uint8Array | FormData | ReadableStream;
  readonly headers?: Record<string, string>;
  /** Whom the request is by; nobody where it is missing. */
  readonly token?: string;
}

/** What answers hold that tests look into; which of it, the test knows. */
export interface TestBody {
  readonly items: readonly (Record<string, unknown> & {
    readonly id: string;
    readonly revision: number;
    readonly position: number;
    readonly changes: readonly unknown[];
    readonly target: {
      readonly selector: readonly { readonly type: string; exact: string; start: number; end: number }[];
    };
  })[];
  readonly next: string | null;
  readonly type: string;
  readonly status: number;
  readonly instance: string;
  readonly errors: readonly ProblemError[];
  readonly happened: readonly unknown[];
  readonly revision: number;
  readonly events: readonly {
    readonly data: { readonly sha256: string; readonly evidence: readonly unknown[] };
  }[];
  readonly recordedAt: string;
  readonly names: Readonly<Record<string, string>>;
  readonly sha256: Sha256;
  readonly sources: readonly object[];
  readonly stretches: readonly { readonly change: string; readonly text: string }[];
}
export type TestAnswer = { json(): Promise<TestBody> } & Response;

/** A whole register in memory, on the real engines, with a clock that tests move. */
export async function testRegister(options: Partial<AppOptions> = {}) {
  const db = openSqlite(":memory:", { durability: "normal" });
  const kept = noticingDamage({ events: sqliteEventStore(db), texts: sqliteTextStore(db) });
  const { events, texts } = kept;
  const sets = sqliteViewSets(db);
  const searched = openSearch(":memory:");
  const { catchUp: search } = follower(searched, { commits: events, texts });
  const file = searchFile(searched, { texts });
  const { catchUp } = projector({ commits: events, views: sets.live });
  const key = await loadKey(await createKey());
  const time = { now: new Date("2031-12-01T09:00:00.000Z") };
  const app = heldToReference(
    createApp({
      ...kept,
      views: sets.live,
      catchUp: async () => {
        await catchUp();
        await search();
      },
      search: async () => file,
      clock: () => time.now,
      verifyToken: tokenVerifier([ownTokens(key)]),
      keys: [key],
      sheets: serveSheets,
      drafts: serveDrafts(draftHere),
      ...options,
    }),
  );
  const tokenFor = (name: string, ...scopes: Scope[]) =>
    signToken(key, { name, scopes, ttl: 3600 }, time.now);
  const editor = await tokenFor("Edith", "record", "curate");

  const send = async (method: string, path: string, { body, headers = {}, token }: Sent = {}) =>
    (await app.request(path, {
      method,
      body,
      headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers },
      ...(body instanceof ReadableStream && { duplex: "half" }),
    } as RequestInit)) as TestAnswer;
  const get = (path: string, headers?: Record<string, string>) => send("GET", path, { headers });

  /** Records events by the editor; `upon` is the revision seen, 0 to create. */
  const post = (
    path: string,
    upon: number,
    events: unknown,
    { query = "", ...more }: Sent & { query?: string; reason?: string } = {},
  ) =>
    send("POST", `/v1/${path}/events${query}`, {
      token: editor,
      body: JSON.stringify({ events, ...(more.reason && { reason: more.reason }) }),
      ...more,
      headers: {
        "content-type": "application/json",
        ...(upon === 0 ? { "if-none-match": "*" } : { "if-match": `"${upon}"` }),
        ...more.headers,
      },
    });
  const deposit = (id: string, details: Details, text: string | Uint8Array, more: Sent = {}) =>
    send("PUT", `/v1/sources/${id}/text?${queryOf(details)}`, {
      token: editor,
      body: text,
      ...more,
      headers: { "content-type": "text/plain; charset=utf-8", "if-none-match": "*", ...more.headers },
    });
  return {
    app,
    db,
    events,
    texts,
    views: sets.live,
    search: async () => file,
    key,
    time,
    editor,
    tokenFor,
    send,
    get,
    post,
    deposit,
  };
}

/** What is said of a text, as query parameters: several values are the parameter several times. */
type Details = Readonly<Record<string, string | readonly string[]>>;

function queryOf(details: Details): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(details))
    for (const one of [value].flat()) query.append(name, one);
  return query;
}

export type TestRegister = Awaited<ReturnType<typeof testRegister>>;
