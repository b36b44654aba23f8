import { type App, createApp, createKey, loadKey, ownTokens, tokenVerifier } from "@collegium/api";
import { openSqlite, sqliteEventStore, sqliteTextStore } from "@collegium/event-store";
import { sqliteViewSets } from "@collegium/read-model";

/** The API of an empty register in memory. */
export async function emptyRegister(): Promise<App> {
  const db = openSqlite(":memory:", { durability: "normal" });
  const key = await loadKey(await createKey());
  return createApp({
    events: sqliteEventStore(db),
    texts: sqliteTextStore(db),
    views: sqliteViewSets(db).live,
    clock: () => new Date(),
    verifyToken: tokenVerifier([ownTokens(key)]),
    keys: [key],
    referenceFile: async () => new Uint8Array(),
  });
}
