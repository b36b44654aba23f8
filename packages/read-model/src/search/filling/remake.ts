import { existsSync, realpathSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { type Position, position } from "@collegium/domain";
import { isCorrupt } from "@collegium/sqlite";
import type { CommitReader } from "../../port.ts";
import { ready } from "../file/open.ts";
import type { TextReader } from "../port.ts";
import { filling } from "./fill.ts";
import { follower } from "./follow.ts";
import { type PackedPage, unpacked } from "./made.ts";
import { beginMaking, type Making } from "./making.ts";
import { openAlone, putByName } from "./put-by-name.ts";
import { putOver } from "./put-over.ts";

export interface Remaking {
  readonly commits: CommitReader;
  readonly texts: TextReader;
  /** Claims whose tags go in at once, at least. */
  readonly taggedAtOnce?: number;
  /** Whose file the new one is, and for whom, where there is none before it: another file that is theirs. */
  readonly like?: string;
}

/** The file that is there knows more than the one that is to take its place. */
class Behind extends Error {
  override readonly name = "Behind";
}

/** Nobody waits for a turn here. */
const commitsAtOnce = 3_000;

/** A search file that is made of what a rebuild of views makes, page by page. */
export interface Remaker {
  /** Puts in the things of the next page; with the last, the file is put in its place. */
  put(page: PackedPage): Promise<void>;
  /** Brings it up to the ledger, and puts it in its place unless it is there and knows as much; answers the position that it knows. */
  finish(): Promise<Position>;
  close(): void;
}

/**
 * Makes the search file at a path anew, beside the one that is there, and puts it in that one's place at once: by its name where nobody has that one
 * open; else copied over it, in one transaction, so that whoever reads it or follows the ledger in it goes on in the new one. Who is killed
 * leaves what the next one removes, and whoever forgets words before that. Pages of another's making spare it the folding; where there are none, it makes all itself.
 */
export function remaker(at: string, { commits, texts, taggedAtOnce, like }: Remaking): Remaker {
  const isThere = existsSync(at);
  // Beside the file itself, by whatever link it is reached: a name that is given to a link would take the link away.
  const path = isThere ? realpathSync(at) : at;
  const making = beginMaking(path, isThere ? path : like);
  const { db: made } = making;
  // All of it is one transaction: nobody waits for a part, and of what failed nothing is left.
  const filler = filling(made, {
    texts,
    transact: async (work) => work(),
    pace: async () => {},
    sortedLast: true,
    taggedAtOnce,
  });
  const followed = (db: DatabaseSync): Promise<Position> =>
    follower(db, { commits, texts, filledAtOnce: commitsAtOnce }).catchUp();
  let filled: "not at all" | "in part" | "whole" = "not at all";
  let isPlaced = false;

  async function complete(): Promise<void> {
    await filler.done();
    made.exec("COMMIT");
    filled = "whole";
  }

  async function place(): Promise<Position> {
    for (;;) {
      const known = await followed(made);
      await making.sync();
      try {
        await putInPlace(making, path, known);
        isPlaced = true;
        // It is the file at the path by now, or of no more use.
        making.close();
        return known;
      } catch (fault) {
        if (!(fault instanceof Behind)) throw fault;
      }
    }
  }

  return {
    async put(page) {
      if (filled === "not at all") {
        made.exec("BEGIN");
        await filler.begin(page.end);
        filled = "in part";
      }
      await filler.put(unpacked(page));
      if (page.last < page.end) return;
      // Those who make the views have to compare them yet, and to put them in place.
      await complete();
      await place();
    },
    async finish() {
      if (filled === "in part") await complete();
      if (!isPlaced) return place();
      // Whoever has it open by now follows the ledger in it.
      using db = openAlone(path);
      if (!db) return knownAt(path);
      ready(db);
      return await followed(db);
    },
    close: () => making.close(),
  };
}

const mostAtOnce = 5_000;

/** Law: what the file at the path has forgotten does not come back, for it never gets a file that knows less. */
async function putInPlace({ db, path: made }: Making, path: string, known: Position): Promise<void> {
  const expectBehind = (there: DatabaseSync) => {
    if (knownIn(there) > known) throw new Behind();
  };
  try {
    if (!putByName(made, path, expectBehind)) await copyInPlace(db, path, known);
  } catch (fault) {
    if (!isCorrupt(fault)) throw fault;
    // What is no database gives way to one.
    for (const end of ["", "-wal", "-shm"]) rmSync(`${path}${end}`, { force: true });
    if (!putByName(made, path, expectBehind)) await putOver(db, path);
  }
}

async function copyInPlace(made: DatabaseSync, path: string, known: Position): Promise<void> {
  // In two steps at least: what is copied in one is there before anybody can look.
  const rate = Math.min(mostAtOnce, pagesOf(made) >> 1);
  let looked = false;
  const progress = () => {
    // From the first pages on nobody else can write to the file.
    if (!looked && knownAt(path) > known) throw new Behind();
    looked = true;
  };
  await putOver(made, path, { rate, progress });
}

const pagesOf = (db: DatabaseSync): number => db.prepare("PRAGMA page_count").get()?.page_count as number;

/** How far the file at a path knows the ledger; 0 where it is of another layout, or none yet. */
function knownAt(path: string): Position {
  // One that readers wait for has no write-ahead log: nobody had it open before.
  using db = new DatabaseSync(path, { readOnly: true, timeout: 0 });
  return knownIn(db);
}

function knownIn(db: DatabaseSync): Position {
  try {
    return db.prepare("SELECT position FROM search").get()?.position as Position;
  } catch {
    return position(0);
  }
}
