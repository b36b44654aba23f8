import type { DatabaseSync } from "node:sqlite";
import type { SearchFile } from "@collegium/read-model";
import { type Follower, follower, openSearch, searchFile } from "@collegium/read-model/search";
import type { Register } from "../register/open.ts";

/** A register's search file, open, and who brings it up to the ledger. */
export interface Search extends Follower {
  readonly file: SearchFile;
  close(): void;
}

/**
 * Opens the search file at a path. Where it can't be written there, on a full disk or one that is for reading alone, or is damaged, it is made in
 * memory, and on the disk of temporary files where it is large: all of it is derived.
 */
export function openSearchAt(path: string, { events, texts }: Pick<Register, "events" | "texts">): Search {
  const db = openAnyhow(path);
  return {
    file: searchFile(db, { texts }),
    ...follower(db, { commits: events, texts }),
    close: () => db.close(),
  };
}

function openAnyhow(path: string): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    db = openSearch(path);
    // Opening writes nothing where all is there; following would.
    db.exec("UPDATE search SET position = position");
    return db;
  } catch {
    db?.close();
    return openSearch("");
  }
}
