import { type Position, position, type SequencedCommit } from "@collegium/domain";
import type { CommitReader } from "./port.ts";

/** Which part of a ledger is followed. */
export interface Stretch {
  /** The checkpoint: the position of the last commit that was dealt with. 0, the ledger's beginning, unless told. */
  readonly after?: number;
  /** The last position of interest; the end of the ledger, as it is when reading comes there, unless told. */
  readonly upTo?: number;
}

/** How many commits are asked for at once. They are read as they are used, a few in memory; so it says how often reading begins anew. */
const mostAtOnce = 10_000;

/**
 * Follows a ledger from a checkpoint: every commit after it, in order, each once. Projector, rebuild, archive, change feed and whoever else
 * makes something of the ledger go this way.
 *
 * Law: whoever keeps a commit's position when it was dealt with, dies at any point and follows again from there, misses none. Positions are
 * dense, so there are at most `upTo - after` commits.
 */
export async function* followLedger(
  ledger: Pick<CommitReader, "readLedger">,
  { after = 0, upTo = Number.POSITIVE_INFINITY }: Stretch = {},
): AsyncGenerator<SequencedCommit, undefined> {
  for (let last = after; last < upTo; ) {
    const end = Math.min(last + mostAtOnce, upTo);
    for await (const commit of ledger.readLedger(position(last), end - last)) {
      if (commit.position > upTo) return undefined;
      yield commit;
      last = commit.position;
    }
    if (last < end) return undefined;
  }
  return undefined;
}

/** Commits of a ledger that are dealt with together: at least one, and the last one's position. */
export interface LedgerPage {
  readonly commits: readonly SequencedCommit[];
  readonly last: Position;
}

/** As `followLedger`, in pages of at most so many commits. */
export async function* followInPages(
  ledger: Pick<CommitReader, "readLedger">,
  stretch: Stretch,
  size: number,
): AsyncGenerator<LedgerPage, undefined> {
  let commits: SequencedCommit[] = [];
  let last = 0 as Position;
  for await (const commit of followLedger(ledger, stretch)) {
    last = commit.position;
    if (commits.push(commit) < size) continue;
    yield { commits, last };
    commits = [];
  }
  if (commits.length > 0) yield { commits, last };
  return undefined;
}
