import { constants } from "node:fs";
import { access, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { Unwritable } from "@collegium/event-store";
import { discern } from "./discern.ts";

/** Whether writes go in: what the last one came to, and where that or the disk looks bad, a try. */
export interface Writability {
  /** Does a write, and notes what came of it. */
  noting<T>(write: () => Promise<T>): Promise<T>;
  /** What is in the way of writing now; undefined where nothing is. */
  obstacle(): Promise<Unwritable | undefined>;
}

interface DatabaseFile {
  readonly database: string;
  /** Whether it was opened to write, as far as that could be told. */
  isWhole(): boolean;
  /** Tries whether a write goes in. */
  probe(): Promise<Unwritable | undefined>;
}

/** Where less is free, it is tried whether a write goes in. */
const plentyBytes = 1024 * 1024;

/**
 * Follows whether writes to a file go in. A disk may be full before anybody writes, and there may be room again while nobody does, so the
 * disk is looked at, and where it looks bad or the last write failed, `probe` tries one.
 */
export function writability({ database, isWhole, probe }: DatabaseFile): Writability {
  let known: Unwritable | undefined;

  return {
    async noting(write) {
      try {
        const result = await write();
        known = undefined;
        return result;
      } catch (error) {
        const fault = discern(error, database);
        if (fault instanceof Unwritable) known = fault;
        throw fault;
      }
    },

    async obstacle() {
      if (!known && isWhole() && (await looksWell(database))) return undefined;
      const found = discern(await probe(), database) as Unwritable | undefined;
      // Whoever holds the lock now says nothing of the disk; and for a moment anybody may.
      if (found?.obstacle !== "locked") known = found;
      return known;
    },
  };
}

async function looksWell(database: string): Promise<boolean> {
  try {
    const [{ bfree, bsize }] = await Promise.all([
      statfs(dirname(database)),
      access(database, constants.W_OK),
      access(dirname(database), constants.W_OK),
    ]);
    return bfree * bsize >= plentyBytes;
  } catch {
    return false;
  }
}
