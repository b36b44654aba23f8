import { type Commit, position, type Revision, type SequencedCommit } from "@collegium/domain";
import type { CommitReader } from "../port.ts";

/** A ledger in memory, as long as its array is: what is pushed later is read later. */
export function memoryLedger(ledger: readonly SequencedCommit[]): CommitReader {
  return {
    async *readStream(stream, after = 0 as Revision, limit) {
      const own = ledger.filter((commit) => commit.stream === stream && commit.revision > after);
      for (const { position: _, ...commit } of own.slice(0, limit)) yield commit;
    },
    async *readLedger(after, limit) {
      yield* ledger.slice(after, after + limit);
    },
    head: async () => position(ledger.length),
  };
}

/** Puts commits into a ledger in this order. */
export const sequence = (commits: readonly Commit[]): SequencedCommit[] =>
  commits.map((commit, index) => ({ ...commit, position: position(index + 1) }));
