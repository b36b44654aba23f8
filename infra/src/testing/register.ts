import { type App, createApp, createKey, loadKey, ownTokens, signToken, tokenVerifier } from "@collegium/api";
import { serveDrafts } from "@collegium/api/drafts";
import { draftHere } from "@collegium/api/drafts/here";
import { serveSheets } from "@collegium/api/sheets";
import { openSqlite, sqliteEventStore, sqliteTextStore } from "@collegium/event-store";
import { projector, sqliteViewSets } from "@collegium/read-model";
import { openSearch, searchFile } from "@collegium/read-model/search";

/** The API of an empty register in memory, where what is recorded is not shown: nobody projects. */
export const emptyRegister = async (): Promise<App> => (await registerInMemory()).app;

/** An empty register in memory, with an editor's token; what is recorded there is shown when it is `projected`. */
export async function registerInMemory(projected = false): Promise<{ app: App; token: string }> {
  const db = openSqlite(":memory:", { durability: "normal" });
  const key = await loadKey(await createKey());
  const token = await signToken(key, { name: "ada", scopes: ["record"], ttl: 600 }, new Date());
  const events = sqliteEventStore(db);
  const views = sqliteViewSets(db).live;
  const searched = openSearch(":memory:");
  const app = createApp({
    events,
    texts: sqliteTextStore(db),
    views,
    search: async () => searchFile(searched, { texts: { get: async () => undefined } }),
    ...(projected && projector({ commits: events, views })),
    clock: () => new Date(),
    verifyToken: tokenVerifier([ownTokens(key)]),
    keys: [key],
    sheets: serveSheets,
    drafts: serveDrafts(draftHere),
    referenceFile: async () => new Uint8Array(),
  });
  return { app, token };
}
