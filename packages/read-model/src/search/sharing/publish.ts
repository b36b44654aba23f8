import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { Position } from "@collegium/domain";
import { type About, DamagedVersion, type Shelf, type Version } from "@collegium/shelf";
import { isCorrupt } from "@collegium/sqlite";
import { openSearch } from "../file/open.ts";
import { type FollowerOptions, follower } from "../filling/follow.ts";

/** What came of one run. */
export interface Published {
  /** Nothing, where the current version knew all already, or the first is not done yet. */
  readonly outcome: "published" | "nothing-new";
  readonly position: Position;
  readonly bytes: number;
  /** There was no time for all: whoever asks again goes on here. */
  readonly more: boolean;
}

interface PublisherOptions extends Omit<FollowerOptions, "alone"> {
  readonly shelf: Shelf;
  readonly stop: () => boolean;
  /** Told where the version on the shelf, or the file that is worked on, is damaged: it is made anew. */
  readonly onDamage?: (fault: unknown) => void;
  /** Where the file lies that is worked on; it need not outlive the process. */
  readonly folder: string;
}

/** Nobody waits for a turn in a process that publishes. */
const filledAtOnce = 3_000;

/**
 * Brings the search file on a shelf up to the ledger: takes the current version, follows the ledger in it, and puts it in that one's place. A
 * process that lives on goes on in the file that it has, unless another has put one meanwhile. One that is damaged is made anew. Whoever dies leaves nothing but what the next
 * one removes, whether it has something to put or not.
 */
export function publisher({ shelf, folder, stop, onDamage = () => {}, ...sources }: PublisherOptions) {
  const path = join(folder, "search.db");
  /** The version that is to be followed by the file that is open: the file is that version, or it is made anew because that one was lost, or is damaged. */
  let held: Version | undefined;
  let isHeldLost = false;
  /** Whether what was there before it is known to be gone. */
  let isTidy = false;
  let open: DatabaseSync | undefined;

  async function cleared(): Promise<void> {
    open?.close();
    open = undefined;
    for (const end of ["", "-wal", "-shm"]) await rm(`${path}${end}`, { force: true });
  }

  /** Whether a version could be had. */
  const taken = (version: Version): Promise<boolean> =>
    shelf.take(version, path).catch((fault: unknown) => {
      if (!(fault instanceof DamagedVersion)) throw fault;
      onDamage(fault);
      return false;
    });

  /** The file of the current version, or an empty one. */
  async function opened(): Promise<DatabaseSync> {
    for (;;) {
      const current = await shelf.current(held?.tag);
      // Where there is no version yet, one that a run before began is gone on with.
      const isOurs = current === "unchanged" || (current === undefined && held === undefined);
      if (open && isOurs) return open;
      await cleared();
      held = current === "unchanged" ? held : current;
      isTidy = false;
      isHeldLost = held !== undefined && !(await taken(held));
      // A version that is gone gave way to another, which is taken then; or it was lost, and is made anew.
      if (isHeldLost && (await shelf.current(held?.tag)) !== "unchanged") continue;
      open = openSearch(path);
      return open;
    }
  }

  /** What is in the file can't be relied on: the next one begins empty, and takes the place of what is on the shelf. */
  async function beginAnew(): Promise<void> {
    await cleared();
    isHeldLost = held !== undefined;
    open = openSearch(path);
  }

  return {
    async publish(): Promise<Published> {
      try {
        return await run();
      } catch (fault) {
        if (!isCorrupt(fault)) throw fault;
        onDamage(fault);
        await beginAnew();
        return await run();
      }
    },
    close: () => open?.close(),
  };

  async function run(): Promise<Published> {
    for (;;) {
      const db = await opened();
      let more = false;
      const position = await follower(db, {
        filledAtOnce,
        ...sources,
        stop: () => {
          more = stop();
          return more;
        },
      }).catchUp();
      // Nobody is to be answered from a part of it.
      if (more && isFilling(db)) return { outcome: "nothing-new", position, bytes: 0, more };
      if (held && held.position === position && !isHeldLost) {
        // Whoever put it may have died before that.
        if (!isTidy) await shelf.tidy();
        isTidy = true;
        return { outcome: "nothing-new", position, bytes: held.bytes, more: false };
      }
      db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
      const put = await shelf.put(path, aboutOf(db), held);
      if (put) {
        held = put;
        isHeldLost = false;
        isTidy = true;
        return { outcome: "published", position, bytes: put.bytes, more };
      }
    }
  }
}

const isFilling = (db: DatabaseSync): boolean =>
  db.prepare("SELECT filling FROM search").get()?.filling !== 0;

const aboutOf = (db: DatabaseSync): About =>
  db.prepare("SELECT position, forgotten FROM search").get() as unknown as About;
