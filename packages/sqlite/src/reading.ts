import { copyFileSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";

/** A file opened for reading alone. */
export interface Reading {
  readonly db: DatabaseSync;
  /** Whether what is read is the file as it is now; false where it has changed since, and must be opened again. */
  holds(): boolean;
  close(): void;
}

/** The header of a write-ahead log; frames follow it (https://sqlite.org/fileformat2.html#walformat). */
const headerBytes = 32;

/**
 * Opens a database in WAL mode for reading where nothing can be written beside it: on a full disk, in a folder or on a disk that is for
 * reading alone. SQLite itself can't where it has to make the index of the log.
 *
 * A file without frames in its log is all there is: it is read as it is (`immutable`). Frames are committed rows that are not in the file
 * yet, and `immutable` hides them; then both are copied to the folder for temporary files (`TMPDIR`), and read there; of the copy no name stays.
 */
export function openForReading(path: string): Reading {
  return plain(path) ?? (hasFrames(path) ? copied(path) : immutable(path));
}

function plain(path: string): Reading | undefined {
  try {
    const db = looked(new DatabaseSync(path, { readOnly: true }));
    return { db, holds: () => true, close: () => db.close() };
  } catch {
    return undefined;
  }
}

function immutable(path: string): Reading {
  const url = pathToFileURL(path);
  url.search = "mode=ro&immutable=1";
  // Looked at before: a change while it is opened is seen as one.
  const before = stateOf(path);
  const db = looked(new DatabaseSync(url, { readOnly: true }));
  return { db, holds: () => stateOf(path) === before, close: () => db.close() };
}

function copied(path: string): Reading {
  const folder = mkdtempSync(join(tmpdir(), "collegium-reading-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const removeNow = () => {
    try {
      remove();
    } catch {
      // Windows removes no file that is open: there it goes when it is closed.
    }
  };
  try {
    const before = stateOf(path);
    const copy = join(folder, "register.db");
    for (const end of ["", "-wal"]) copyFileSync(`${path}${end}`, `${copy}${end}`);
    const db = looked(new DatabaseSync(copy));
    // Read from what is open: so a process that is killed leaves no copy of words that may be withheld later.
    removeNow();
    const close = () => {
      db.close();
      remove();
    };
    return { db, holds: () => stateOf(path) === before, close };
  } catch (fault) {
    remove();
    throw fault;
  }
}

/** SQLite opens files when it is first asked something. */
function looked(db: DatabaseSync): DatabaseSync {
  try {
    db.prepare("SELECT count(*) FROM sqlite_schema").get();
    return db;
  } catch (fault) {
    db.close();
    throw fault;
  }
}

const hasFrames = (path: string): boolean => sizeOf(`${path}-wal`) > headerBytes;
const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Whatever another process writes changes this: its log comes first, and the file only from there. */
function stateOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? [found.mtimeMs, found.size, sizeOf(`${path}-wal`)].join() : "gone";
}
