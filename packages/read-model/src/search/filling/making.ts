import { closeSync, fsync, openSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { belongLike, removeFile } from "@collegium/sqlite";
import { ready } from "../file/open.ts";
import { nameBeside, takeNames } from "./names.ts";

const synced = promisify(fsync);

/**
 * What is kept of it in memory, which is also what a sort may take. Things come in order, so that few pages come again; with 128 MiB, all memory was
 * new, and what it held was written when everybody waited for it: a rebuild of 50,000 commits took 5 to 20 % longer, and 140 MB more.
 */
const cachedKibibytes = 4_096;

/** A search file in the making, beside the one whose place it takes. */
export interface Making {
  readonly db: DatabaseSync;
  readonly path: string;
  /** Has all that was written on the disk, before others rely on it. */
  sync(): Promise<void>;
  /** Closes it, once, and removes it unless it has another name by then. */
  close(): void;
}

/**
 * Begins a file beside a path, for whoever another file belongs to. Nobody else opens it: it needs no log, and is thrown away where making it fails.
 * What those left who were killed is removed first.
 */
export function beginMaking(path: string, like: string | undefined): Making {
  takeNames(path);
  const own = nameBeside(path);
  const db = new DatabaseSync(own);
  let descriptor: number | undefined;
  const close = () => {
    if (descriptor !== undefined) closeSync(descriptor);
    descriptor = undefined;
    if (db.isOpen) db.close();
    removeFile(own);
  };
  try {
    db.exec("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE");
    db.exec(`PRAGMA cache_size = -${cachedKibibytes}`);
    ready(db);
    if (like !== undefined) belongLike(own, like);
    descriptor = openSync(own, "r+");
  } catch (fault) {
    close();
    throw fault;
  }
  return {
    db,
    path: own,
    sync: async () => (descriptor === undefined ? undefined : synced(descriptor)),
    close,
  };
}
