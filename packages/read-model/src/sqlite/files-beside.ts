import { closeSync, existsSync, fsync, openSync, readdirSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { belongLike, glance, openForReading, type Reading, removeFile } from "@collegium/sqlite";
import { making, pageBytes, type SetFile, type SetFiles } from "./set-files.ts";

/**
 * While serving, entries go all over their tables, so a page that is in memory spares much: 64 MiB of them. The write-ahead log is put
 * away less often than usual, because the same pages come again and again, and 16 MiB at a time, because whoever writes then makes all
 * others wait for it. Views are derived: `synchronous=NORMAL` is enough, for the checkpoint is lost together with what it vouches for.
 *
 * To have a log is written to the file itself, and all that came before is synced with it.
 */
const serving = `PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
  PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = ${(16 << 20) / pageBytes}`;

const synced = promisify(fsync);

/** How long opening waits for another process, which may be mending the file after a crash. */
const busyMilliseconds = 10_000;

/** What a file and its log are called, after its path; the file itself goes last, for by it they are found. */
const ends = ["-shm", "-wal", ""] as const;

/** Files beside the register's own, named after it, as SQLite names a log: `collegium.db-views-17`. */
export function filesBeside(register: string): SetFiles {
  const { pathOf, ...there } = filesOf(register);
  return {
    ...there,
    make: (id) => made(pathOf(id), register),
    open(id) {
      // Opened otherwise, a set that was removed would come again, empty.
      const url = pathToFileURL(pathOf(id));
      url.search = "mode=rw";
      const db = new DatabaseSync(url, { timeout: busyMilliseconds });
      try {
        db.exec(serving);
        return { db, close: () => db.close() };
      } catch (fault) {
        db.close();
        throw fault;
      }
    },
    remove(id) {
      for (const end of ends) removeFile(`${pathOf(id)}${end}`);
    },
  };
}

function made(path: string, register: string): SetFile {
  const db = new DatabaseSync(path, { timeout: busyMilliseconds });
  // Closing any descriptor of a file gives up what locks the process has on it (fcntl(2)): this one stays until others may have it open.
  let descriptor: number | undefined;
  const close = () => {
    if (descriptor !== undefined) closeSync(descriptor);
    descriptor = undefined;
  };
  try {
    db.exec(making);
    belongLike(path, register);
    descriptor = openSync(path, "r+");
  } catch (fault) {
    db.close();
    throw fault;
  }
  return {
    db,
    flush: async () => (descriptor === undefined ? undefined : synced(descriptor)),
    settle() {
      close();
      db.exec(serving);
    },
    close() {
      close();
      db.close();
    },
  };
}

/** The same files where nothing can be written: none is made. `holds` as of one file that is opened for reading. */
export function readableFilesBeside(register: string): SetFiles & Pick<Reading, "holds"> {
  const { pathOf, ...there } = filesOf(register);
  const readings = new Set<Reading>();
  const never = () => {
    throw new Error("Nothing is written here");
  };
  return {
    ...there,
    make: never,
    open(id) {
      const reading = openForReading(pathOf(id));
      readings.add(reading);
      const close = () => {
        readings.delete(reading);
        reading.close();
      };
      return { db: reading.db, close };
    },
    remove: never,
    holds: () => [...readings].every((reading) => reading.holds()),
  };
}

/**
 * How far any files of views beside a register's know its ledger, those among them that it does not name: one that was lost, or has an older copy in
 * its place, names none of those that know more. 0 where there are none that can be read.
 */
export function checkpointBeside(register: string): number {
  const { list, pathOf } = filesOf(register);
  return Math.max(0, ...list().map((id) => checkpointIn(pathOf(id))));
}

const checkpointIn = (path: string): number =>
  Number(glance(path, (db) => db.prepare("SELECT checkpoint FROM progress").get()?.checkpoint) ?? 0);

function filesOf(register: string) {
  // Beside the file itself, by whatever link it is reached: SQLite's logs are there, too.
  const path = existsSync(register) ? realpathSync(register) : register;
  const [folder, prefix] = [dirname(path), `${basename(path)}-views-`];
  const pathOf = (id: number) => join(folder, `${prefix}${id}`);
  return {
    pathOf,
    has: (id: number) => existsSync(pathOf(id)),
    // Also where of a set that was removed a log is left.
    list(): number[] {
      const named = readdirSync(folder).filter((name) => name.startsWith(prefix));
      const ids = named.flatMap((name) => /^(\d+)(?:-wal|-shm)?$/.exec(name.slice(prefix.length))?.[1] ?? []);
      return [...new Set(ids.map(Number))];
    },
  };
}
