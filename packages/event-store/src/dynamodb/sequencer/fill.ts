import type { Revision, StreamName } from "@collegium/domain";
import { DamagedItem } from "../../errors.ts";
import { commitPlace } from "../../stored-commit.ts";
import type { StoredCommit } from "../commits.ts";
import { maxPageCommits } from "../layout.ts";
import { maxPageBytes } from "../ledger.ts";

/** A stream, and up to which revision it is in the ledger. */
export interface Behind {
  readonly stream: StreamName;
  readonly cursor: Revision;
}

/** What goes into the next page. */
export interface Filled {
  readonly commits: readonly StoredCommit[];
  /** Whether there was more than the page holds. */
  readonly full: boolean;
  /** Streams with nothing behind their cursor. */
  readonly empty: readonly StreamName[];
  readonly damaged: readonly Damaged[];
}

/** A commit that can't be read, so that its stream goes no further. */
export interface Damaged {
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly error: DamagedItem;
}

type Read = (stream: StreamName, after: number, limit: number) => AsyncIterable<StoredCommit>;

/**
 * Collects commits behind the cursors, whole streams first, up to the limits of a page, in the order of their times. Each stream keeps its
 * own order, for time never goes back within one.
 */
export async function fillPage(behind: readonly Behind[], read: Read): Promise<Filled> {
  const commits: StoredCommit[] = [];
  const damaged: Damaged[] = [];
  const empty: StreamName[] = [];
  let bytes = 0;
  let full = false;

  const take = async ({ stream, cursor }: Behind): Promise<void> => {
    let next = cursor + 1;
    try {
      // One more than fits tells whether that was all.
      for await (const stored of read(stream, cursor, maxPageCommits - commits.length + 1)) {
        if (stored.commit.revision !== next) {
          throw new DamagedItem(commitPlace(stream, next), "it is missing, though later ones are there");
        }
        full = commits.length === maxPageCommits || bytes + stored.bytes > maxPageBytes;
        if (full) return;
        commits.push(stored);
        bytes += stored.bytes;
        next++;
      }
      if (next === cursor + 1) empty.push(stream);
    } catch (fault) {
      if (!(fault instanceof DamagedItem)) throw fault;
      damaged.push({ stream, revision: next as Revision, error: fault });
    }
  };

  for (const stream of behind) {
    await take(stream);
    if (full) break;
  }
  commits.sort((a, b) => (a.commit.at < b.commit.at ? -1 : a.commit.at > b.commit.at ? 1 : 0));
  return { commits, full, empty, damaged };
}
