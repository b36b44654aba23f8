import { DatabaseSync } from "node:sqlite";
import { createSet } from "./schema.ts";

/** Where the view sets of a register are, each a database of its own, by its number. */
export interface SetFiles {
  /** Every set of which something is there. */
  list(): readonly number[];
  has(id: number): boolean;
  /** Makes a set and opens it, empty, to be filled by whoever made it: what fails before it is settled is thrown away. */
  make(id: number): SetFile;
  /** Opens a set that is served, or is to be; throws where there is none. */
  open(id: number): SetFile;
  /** Removes a set; nothing where there is none. Whoever else has it open reads on in it, and what they write is gone. */
  remove(id: number): void;
}

/** One set's database, open. */
export interface SetFile {
  readonly db: DatabaseSync;
  /** Has the disk take what was put into a set that is in the making, while more is; so that it is settled sooner. */
  flush?(): Promise<void>;
  /** From now on it is there for others, too, and what was put into it so far is on the disk. Missing where that is so already. */
  settle?(): void;
  close(): void;
}

/** Bytes of a page of a set's file. */
export const pageBytes = 8_192;

/**
 * A set in the making needs no log, for it is thrown away where that fails, and nothing of it on the disk. No page comes again, and the cache
 * is also what a sort may take: less is faster. An entry is a kilobyte or two: pages of 4 KiB, the usual ones, would be left a quarter empty.
 */
export const making = `PRAGMA page_size = ${pageBytes}; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -8192; ${createSet}`;

/** Sets of this process alone, in memory, and where they are large on the disk of temporary files (`SQLITE_TMPDIR`). */
export function filesInMemory(): SetFiles {
  const all = new Map<number, DatabaseSync>();
  const remove = (id: number) => {
    all.get(id)?.close();
    all.delete(id);
  };
  const open = (id: number): SetFile => {
    const db = all.get(id);
    if (!db) throw new Error(`There is no view set ${id}`);
    return { db, close: () => remove(id) };
  };
  return {
    list: () => [...all.keys()],
    has: (id) => all.has(id),
    make(id) {
      const db = new DatabaseSync("");
      db.exec(making);
      all.set(id, db);
      return open(id);
    },
    open,
    remove,
  };
}
