import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { UnusableFile } from "../errors.ts";
import { checkFile } from "./schema.ts";

export interface SqliteOptions {
  /**
   * `full`: a write that returned survives a power cut (`synchronous=FULL`: the write-ahead log is synced at each commit).
   * `normal`: it survives the process, but a power cut may take the last writes; for what can be derived again.
   */
  readonly durability: "full" | "normal";
}

/** Pages kept in memory by each connection: the upper levels of every index of a large register, and what a long write touches. */
const cacheKibibytes = 32 * 1024;

/** How long opening waits for another process, which may be opening the file or mending it after a crash. Writes wait otherwise. */
const busyMilliseconds = 10_000;

/**
 * Opens a register's file, or makes an empty one with its folder; `:memory:` is a register of this connection alone.
 *
 * Any number of connections and processes may hold one file: readers never wait, writers take turns, and one that waits for its turn holds up nobody (`transactions`). Refuses the file of a newer version,
 * a database of another program and what is no database with `UnusableFile`.
 */
export function openSqlite(path: string, { durability }: SqliteOptions): DatabaseSync {
  if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
  const db = new DatabaseSync(path, { timeout: busyMilliseconds, enableForeignKeyConstraints: true });
  try {
    checkFile(db);
    // WAL stays with the file; in memory there is none, and SQLite says `memory`.
    db.exec("PRAGMA journal_mode = WAL");
    db.exec(`PRAGMA synchronous = ${durability === "full" ? "FULL" : "NORMAL"}`);
    db.exec(`PRAGMA cache_size = -${cacheKibibytes}`);
    return db;
  } catch (fault) {
    db.close();
    throw isNoDatabase(fault) ? new UnusableFile(`${path} is no database`, { cause: fault }) : fault;
  }
}

/** SQLITE_NOTADB, https://www.sqlite.org/rescode.html#notadb */
const isNoDatabase = (fault: unknown) => fault instanceof Error && "errcode" in fault && fault.errcode === 26;
