import { type App, createApp, createKey, loadKey, ownTokens, signToken, tokenVerifier } from "@collegium/api";
import { serveDrafts } from "@collegium/api/drafts";
import { draftHere } from "@collegium/api/drafts/here";
import { serveSheets } from "@collegium/api/sheets";
import { openSqlite, sqliteEventStore, sqliteTextStore } from "@collegium/event-store";
import { projector, sqliteViewSets } from "@collegium/read-model";
import { openSearch, searchFile } from "@collegium/read-model/search";
import { assetsOf, createPages, readingOf } from "@collegium/web";
import { apiSegments } from "../compute/http.ts";

/** The API and the pages of an empty register in memory, as the gateway has them. */
export const registerWithPages = async () => (await registerInMemory()).whole;

/** The API of an empty register in memory, where what is recorded is not shown: nobody projects. */
export const emptyRegister = async (): Promise<App> => (await registerInMemory()).app;

/** An empty register in memory, with an editor's token; what is recorded there is shown when it is `projected`. */
export async function registerInMemory(
  projected = false,
): Promise<{ app: App; whole: Pick<App, "fetch" | "request">; routes: App["routes"]; token: string }> {
  const db = openSqlite(":memory:", { durability: "normal" });
  const key = await loadKey(await createKey());
  const token = await signToken(key, { name: "ada", scopes: ["record"], ttl: 600 }, new Date());
  const events = sqliteEventStore(db);
  const views = sqliteViewSets(db).live;
  const searched = openSearch(":memory:");
  const texts = sqliteTextStore(db);
  const search = async () => searchFile(searched, { texts: { get: async () => undefined } });
  const clock = () => new Date();
  const app = createApp({
    events,
    texts,
    views,
    search,
    ...(projected && projector({ commits: events, views })),
    clock,
    verifyToken: tokenVerifier([ownTokens(key)]),
    keys: [key],
    sheets: serveSheets,
    drafts: serveDrafts(draftHere),
    referenceFile: async () => new Uint8Array(),
  });
  const style = { name: "room.x.css", type: "text/css; charset=utf-8", body: Buffer.from("*{}") };
  const pages = createPages({
    reading: readingOf({ events, texts, views, search, clock }),
    assets: async () => assetsOf([style]),
  });
  const appFor = (url: string) =>
    apiSegments.includes(new URL(url, "http://localhost").pathname.split("/")[1] ?? "") ? app : pages;
  const whole = {
    fetch: (request: Request) => appFor(request.url).fetch(request),
    request: (path: string, init?: RequestInit) => appFor(path).request(path, init),
  } as Pick<App, "fetch" | "request">;
  return { app, whole, routes: [...app.routes, ...pages.routes], token };
}
