import { accessSync, constants, readdirSync, statfsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Unwritable } from "@collegium/event-store";
import { asUnwritable } from "@collegium/sqlite";

/** Where less is free, a commit may not go in. */
const scarceBytes = 128 * 1024;

/**
 * What is in the way of writing to a file, where SQLite can't tell: it says of a folder for reading alone, and of a file that is another user's, that
 * a file can't be opened, and of a full disk that the log's index can't be made. Leaves other faults as they are.
 */
export function discern(fault: unknown, database: string): unknown {
  const told = asUnwritable(fault);
  if (!(told instanceof Unwritable) || told.obstacle !== "failing") return told;
  const folder = dirname(database);
  try {
    for (const path of [database, folder, ...filesBeside(database)]) {
      const barred = barredAt(path);
      if (barred) return new Unwritable("read-only", barred.what, { cause: fault });
    }
    const { bfree, bsize } = statfsSync(folder);
    return bfree * bsize < scarceBytes ? new Unwritable("full", undefined, { cause: fault }) : told;
  } catch {
    return told;
  }
}

/** The database's log, and the views' files. */
const filesBeside = (database: string): string[] =>
  readdirSync(dirname(database))
    .filter((name) => name.startsWith(`${basename(database)}-`))
    .map((name) => join(dirname(database), name));

/** What keeps this user from writing to a file, as far as there are words for it; undefined where nothing does, or there is none. */
function barredAt(path: string): { what: string | undefined } | undefined {
  try {
    accessSync(path, constants.W_OK);
    return undefined;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    const told = asUnwritable(cause);
    if (!(told instanceof Unwritable) || told.obstacle !== "read-only") throw cause;
    return { what: code === "EACCES" ? `this user may not write ${path}` : undefined };
  }
}
