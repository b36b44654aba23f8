import { closeSync, fstatSync, openSync, rmSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { isBusy } from "@collegium/event-store";

/**
 * Holds a file as a lock until it is disposed of, or this process ends; undefined where another process holds it. The lock is the system's, on an
 * empty SQLite file: that of a process that was killed is gone, and the file that it left keeps nobody out. A process takes one once at a
 * time: closing a file gives up all that a process has locked of it.
 */
export function aloneBy(path: string): Disposable | undefined {
  for (;;) {
    // While it is open, no other file can be taken for it.
    const file = openSync(path, "a");
    const lock = new DatabaseSync(path);
    const close = () => {
      lock.close();
      closeSync(file);
    };
    try {
      lock.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
      if (stands(file, path)) return { [Symbol.dispose]: () => release(path, close) };
      // Who held it before has removed it: somebody else may hold another under its name.
      close();
    } catch (fault) {
      const isThere = stands(file, path);
      if (isThere && !isBusy(fault)) {
        // Nobody can lock it there.
        release(path, close);
        throw fault;
      }
      close();
      if (isBusy(fault)) return undefined;
      // What is removed while it is opened SQLite takes for a fault of the disk.
    }
  }
}

/** Removed while it is held: afterwards it may be somebody else's. A system that removes no open file leaves it there, which does no harm. */
function release(path: string, close: () => void): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // As above.
  }
  close();
}

/** Whether an open file is the one that stands under a name. */
function stands(file: number, path: string): boolean {
  const there = statSync(path, { bigint: true, throwIfNoEntry: false });
  const open = fstatSync(file, { bigint: true });
  return there?.ino === open.ino && there.dev === open.dev;
}
