/**
 * What stands in the way of writing: another process holds the lock; there is no room, or no more of it for this user; file, folder or disk
 * are for reading alone; or the disk gives errors.
 */
export type Obstacle = "locked" | "full" | "read-only" | "failing";

/**
 * A write that did not go in, for a reason that lies in the machine and may pass. Nothing of it is there; only of a disk that gives errors
 * (`failing`) that can't be known: the same write again tells.
 */
export class Unwritable extends Error {
  override readonly name = "Unwritable";
  readonly code = "unwritable";
  readonly obstacle: Obstacle;
  /** When to try again, in whole seconds. */
  readonly retryAfterSeconds: number;

  constructor(obstacle: Obstacle, what: string = words[obstacle], options?: ErrorOptions) {
    super(what, options);
    this.obstacle = obstacle;
    this.retryAfterSeconds = waits[obstacle];
  }
}

const words: Readonly<Record<Obstacle, string>> = {
  locked: "another process holds the register's file, and nothing can be written meanwhile",
  full: "the disk has no room left for what is to be written",
  "read-only": "its file, folder or disk is for reading alone",
  failing: "the disk gives errors",
};

/** A lock is mostly held for moments; the rest waits for people. */
const waits: Readonly<Record<Obstacle, number>> = { locked: 2, full: 30, "read-only": 60, failing: 30 };

/** Turns a fault of SQLite's or of the file system's that stands in the way of writing into `Unwritable`; leaves every other as it is. */
export function asUnwritable(fault: unknown): unknown {
  if (!(fault instanceof Error) || fault instanceof Unwritable) return fault;
  const obstacle = obstacleOf(fault);
  if (!obstacle) return fault;
  const what = obstacle === "failing" ? `${words.failing}: ${fault.message}` : words[obstacle];
  return new Unwritable(obstacle, what, { cause: fault });
}

/** Whether a fault is another connection's doing, and passes when that one is done. */
export const isBusy = (fault: unknown): boolean => obstacleOf(fault) === "locked";

/** Whether SQLite found its file damaged (SQLITE_CORRUPT), or no database at all any more (SQLITE_NOTADB). */
export const isCorrupt = (fault: unknown): boolean => [11, 26].includes(sqliteKind(fault) ?? 0);

/** The low byte of SQLite's code is the kind, the rest which of that kind: SQLITE_BUSY_SNAPSHOT, SQLITE_IOERR_WRITE … */
function sqliteKind(fault: unknown): number | undefined {
  const { errcode } = (fault ?? {}) as { errcode?: unknown };
  return typeof errcode === "number" ? errcode & 0xff : undefined;
}

function obstacleOf(fault: unknown): Obstacle | undefined {
  const kind = sqliteKind(fault);
  if (kind !== undefined) return bySqlite[kind];
  const { code } = (fault ?? {}) as { code?: unknown };
  return typeof code === "string" ? bySystem[code] : undefined;
}

/** https://sqlite.org/rescode.html. A quota and a limit to a file's size come as SQLITE_IOERR: it tells but ENOSPC apart. */
const bySqlite: Readonly<Record<number, Obstacle>> = {
  5: "locked", // SQLITE_BUSY
  6: "locked", // SQLITE_LOCKED
  15: "locked", // SQLITE_PROTOCOL: others were quicker, again and again
  8: "read-only", // SQLITE_READONLY
  13: "full", // SQLITE_FULL
  10: "failing", // SQLITE_IOERR
  14: "failing", // SQLITE_CANTOPEN: a file beside it
};

const bySystem: Readonly<Record<string, Obstacle>> = {
  ENOSPC: "full",
  EDQUOT: "full",
  EFBIG: "full",
  EROFS: "read-only",
  EACCES: "read-only",
  EPERM: "read-only",
  EIO: "failing",
};
