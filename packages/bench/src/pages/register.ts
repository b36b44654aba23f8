import { type App, createApp, tokenVerifier } from "@collegium/api";
import { openSqlite, sqliteEventStore, sqliteTextStore } from "@collegium/event-store";
import { sqliteViewSets } from "@collegium/read-model";
import { follower, openSearch, searchFile } from "@collegium/read-model/search";
import { assetsOf, createPages, readingOf } from "@collegium/web";
import { madeAssets } from "@collegium/web/assets";
import { barePages } from "@collegium/web/testing";
import type { BenchContext } from "../bench.ts";
import { viewedRegisterFile } from "../views/register-file.ts";

/** A generated register behind its API and its pages, called in process. */
export async function servedPages(context: BenchContext) {
  const db = openSqlite(await viewedRegisterFile(context, context.sizes.least), { durability: "normal" });
  const [events, texts, views] = [sqliteEventStore(db), sqliteTextStore(db), sqliteViewSets(db).live];
  const found = openSearch(":memory:");
  await follower(found, { commits: events, texts }).catchUp();
  const file = searchFile(found, { texts });
  const search = async () => file;
  const clock = () => new Date();
  const reading = readingOf({ events, texts, views, search, clock });
  const assets = assetsOf(await madeAssets());
  const api: App = createApp({ events, texts, views, search, clock, verifyToken: tokenVerifier([]) });
  return {
    api,
    reading,
    bare: barePages(reading, assets.names),
    /** The pages as a process has them that was just started: none is made yet. */
    freshPages: () => createPages({ reading, assets: async () => assets }),
    close() {
      found.close();
      db.close();
    },
  };
}

export type ServedPages = Awaited<ReturnType<typeof servedPages>>;
