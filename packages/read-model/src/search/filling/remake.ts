import { rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { Position } from "@collegium/domain";
import { isCorrupt } from "@collegium/sqlite";
import type { CommitReader } from "../../port.ts";
import { openSearch } from "../file/open.ts";
import type { TextReader } from "../port.ts";
import { filling } from "./fill.ts";
import { follower } from "./follow.ts";
import { type PackedPage, unpacked } from "./made.ts";
import { putOver } from "./put-over.ts";

export interface Remaking {
  readonly commits: CommitReader;
  readonly texts: TextReader;
  /** Claims whose tags go in at once, at least. */
  readonly taggedAtOnce?: number;
}

/** The file that is there knows more than the one that is to take its place. */
class Behind extends Error {
  override readonly name = "Behind";
}

/** What is kept of it in memory; where it is larger, the rest is on the disk. */
const cachedKibibytes = 131_072;

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
 * Makes the search file at a path anew, beside the one that is there, and puts it in that one's place at once, in one transaction: whoever has
 * it open, to read or to follow the ledger, goes on in the new one. What is made is a file that nobody sees, on the disk of temporary files;
 * who is killed leaves nothing. Pages of another's making spare it the folding; where there are none, it makes all itself.
 */
export function remaker(path: string, { commits, texts, taggedAtOnce }: Remaking): Remaker {
  const made = openSearch("");
  // Nobody reads it, and it goes with the process.
  made.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE");
  made.exec(`PRAGMA cache_size = -${cachedKibibytes}`);
  const { catchUp } = follower(made, { commits, texts, filledAtOnce: commitsAtOnce });
  // All of it is one transaction: nobody waits for a part, and of what failed nothing is left.
  const filler = filling(made, {
    texts,
    transact: async (work) => work(),
    pace: async () => {},
    sortedLast: true,
    taggedAtOnce,
  });
  let filled: "not at all" | "in part" | "whole" = "not at all";

  async function complete(): Promise<void> {
    await filler.done();
    // Of a file without a name SQLite writes nothing when less than a quarter of what it may keep in memory is new: then it is copied from there.
    if (sizeOf(made) <= cachedKibibytes) made.exec(`PRAGMA cache_size = -${4 * cachedKibibytes + 1}`);
    made.exec("COMMIT");
    filled = "whole";
  }

  let placed = false;

  async function place(): Promise<Position> {
    for (;;) {
      const position = await catchUp();
      // Whoever has it open follows the ledger in it.
      if (placed && knownAt(path) >= position) return position;
      try {
        await putInPlace(made, path, position);
        placed = true;
        return position;
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
      return place();
    },
    close: () => made.close(),
  };
}

const mostAtOnce = 5_000;

/** Law: what the file at the path has forgotten does not come back, for it never gets a file that knows less. */
async function putInPlace(made: DatabaseSync, path: string, position: Position): Promise<void> {
  // In two steps at least: what is copied in one is there before anybody can look.
  const rate = Math.min(mostAtOnce, pagesOf(made) >> 1);
  let looked = false;
  const progress = () => {
    // From the first pages on nobody else can write to the file.
    if (!looked && knownAt(path) > position) throw new Behind();
    looked = true;
  };
  try {
    await putOver(made, path, { rate, progress });
  } catch (fault) {
    if (!isCorrupt(fault)) throw fault;
    // What is no database gives way to one.
    for (const end of ["", "-wal", "-shm"]) rmSync(`${path}${end}`, { force: true });
    await putOver(made, path, { rate });
  }
}

const pagesOf = (db: DatabaseSync): number => db.prepare("PRAGMA page_count").get()?.page_count as number;

/** In KiB: a page has four. */
const sizeOf = (db: DatabaseSync): number => pagesOf(db) * 4;

/** How far the file at a path knows the ledger; 0 where it is of another layout, or none yet. */
function knownAt(path: string): number {
  // One that readers wait for has no write-ahead log: nobody had it open before.
  using db = new DatabaseSync(path, { readOnly: true, timeout: 0 });
  try {
    return db.prepare("SELECT position FROM search").get()?.position as number;
  } catch {
    return 0;
  }
}
