import { backup, type DatabaseSync } from "node:sqlite";
import { setTimeout as delay } from "node:timers/promises";
import { Unwritable, usualPatience } from "@collegium/sqlite";

/** How a database is put over another. */
export interface PuttingOver {
  /** Pages that are copied in one step. */
  readonly rate?: number;
  /** Called before each further step; what it throws is thrown. */
  readonly progress?: () => void;
  /** Waits before it is tried again. */
  readonly pause?: () => Promise<void>;
}

/**
 * Copies a database over the one at a path, in one transaction: whoever has that open goes on in the new one. Waits while somebody else writes to
 * it, and throws `Unwritable` where that goes on.
 */
export async function putOver(
  db: DatabaseSync,
  path: string,
  { pause = () => delay(20), ...how }: PuttingOver = {},
): Promise<void> {
  const end = performance.now() + usualPatience.milliseconds;
  for (;;) {
    try {
      await backup(db, path, how);
      return;
    } catch (fault) {
      if (!isTaken(fault)) throw fault;
      if (performance.now() >= end) throw new Unwritable("locked", undefined, { cause: fault });
    }
    await pause();
  }
}

/** Node tells that the first step found the file locked as a fault of the code 0, "not an error"; a later step waits by itself. */
const isTaken = (fault: unknown): boolean =>
  fault instanceof Error && "errcode" in fault && fault.errcode === 0;
