import {
  closeSync,
  existsSync,
  fchmodSync,
  fchownSync,
  fsync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { openForReading, type Reading } from "@collegium/sqlite";
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
  flush(): Promise<void>;
  /** From now on it is there for others, too, and what was put into it so far is on the disk. */
  settle(): void;
  close(): void;
}

/**
 * While serving, entries go all over their tables, so a page that is in memory spares much: 64 MiB of them. The write-ahead log is put
 * away less often than usual, because the same pages come again and again, and 16 MiB at a time, because whoever writes then makes all
 * others wait for it. Views are derived: `synchronous=NORMAL` is enough, for the checkpoint is lost together with what it vouches for.
 *
 * A set in the making needs no log, for it is thrown away where that fails, and nothing of it on the disk. No page comes again, and the
 * cache is also what a sort may take: less is faster.
 */
const tuning = {
  making: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -8192;",
  // To have a log is written to the file itself, and all that came before is synced with it.
  settled: "PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;",
  serving: "PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4096;",
} as const;

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
    make: (id) => making(pathOf(id), register),
    open(id) {
      // Opened otherwise, a set that was removed would come again, empty.
      const url = pathToFileURL(pathOf(id));
      url.search = "mode=rw";
      const db = new DatabaseSync(url, { timeout: busyMilliseconds });
      try {
        db.exec(tuning.settled + tuning.serving);
        return { db, flush: async () => {}, settle() {}, close: () => db.close() };
      } catch (fault) {
        db.close();
        throw fault;
      }
    },
    remove(id) {
      try {
        for (const end of ends) rmSync(`${pathOf(id)}${end}`, { force: true });
      } catch (fault) {
        // Some systems keep a file as long as anybody has it open: it goes when the next set is made.
        if (!isInUse(fault)) throw fault;
      }
    },
  };
}

const isInUse = (fault: unknown): boolean =>
  fault instanceof Error && "code" in fault && (fault.code === "EBUSY" || fault.code === "EPERM");

function making(path: string, register: string): SetFile {
  const db = new DatabaseSync(path, { timeout: busyMilliseconds });
  // Closing any descriptor of a file gives up what locks the process has on it (fcntl(2)): this one stays until others may have it open.
  let descriptor: number | undefined;
  const release = () => {
    if (descriptor !== undefined) closeSync(descriptor);
    descriptor = undefined;
  };
  try {
    db.exec(tuning.making + createSet);
    descriptor = openSync(path, "r+");
    belongsLike(descriptor, register);
  } catch (fault) {
    release();
    db.close();
    throw fault;
  }
  return {
    db,
    flush: async () => (descriptor === undefined ? undefined : synced(descriptor)),
    settle() {
      release();
      db.exec(tuning.settled + tuning.serving);
    },
    close() {
      release();
      db.close();
    },
  };
}

/** Whoever may read and write the register's file may so its views, by whomever they were made: as SQLite has it of a log. */
function belongsLike(descriptor: number, register: string): void {
  const { mode, uid, gid } = statSync(register);
  fchmodSync(descriptor, mode & 0o777);
  if (process.geteuid?.() === 0) fchownSync(descriptor, uid, gid);
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
      return { db: reading.db, flush: async () => {}, settle: never, close };
    },
    remove: never,
    holds: () => [...readings].every((reading) => reading.holds()),
  };
}

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
    return { db, flush: async () => {}, settle() {}, close: () => remove(id) };
  };
  return {
    list: () => [...all.keys()],
    has: (id) => all.has(id),
    make(id) {
      const db = new DatabaseSync("");
      db.exec(tuning.making + createSet);
      all.set(id, db);
      return open(id);
    },
    open,
    remove,
  };
}

function filesOf(register: string) {
  const [folder, prefix] = [dirname(register), `${basename(register)}-views-`];
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
