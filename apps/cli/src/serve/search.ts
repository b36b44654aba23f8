import type { DatabaseSync } from "node:sqlite";
import type { SearchFile } from "@collegium/read-model";
import { type Follower, follower, openSearch, searchFile } from "@collegium/read-model/search";
import type { Register } from "../register/open.ts";
import { searchInThreads } from "./assets.ts";

/** A register's search file, open, and who brings it up to the ledger. */
export interface Search extends Follower {
  readonly file: SearchFile;
  close(): Promise<void>;
}

/**
 * Opens the search file at a path. Where it can't be written there, on a full disk or one that is for reading alone, or is damaged, it is made in
 * memory, and on the disk of temporary files where it is large: all of it is derived.
 */
export function openSearchAt(path: string, { events, texts }: Pick<Register, "events" | "texts">): Search {
  const { db, isShared } = openAnyhow(path);
  const file = searchFile(db, { texts });
  const threads = isShared ? searchInThreads({ path, file, texts }) : undefined;
  return {
    file: threads?.file ?? file,
    ...follower(db, { commits: events, texts, ...(threads && { alone: threads.alone }) }),
    async close() {
      await threads?.end();
      db.close();
    },
  };
}

/** What is made in memory no other connection sees. */
function openAnyhow(path: string): { readonly db: DatabaseSync; readonly isShared: boolean } {
  let db: DatabaseSync | undefined;
  try {
    db = openSearch(path);
    // Opening writes nothing where all is there; following would.
    db.exec("UPDATE search SET position = position");
    return { db, isShared: path !== "" && path !== ":memory:" };
  } catch {
    db?.close();
    return { db: openSearch(""), isShared: false };
  }
}
