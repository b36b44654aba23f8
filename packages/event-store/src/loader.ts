import { type NewCommit, type Position, revision, type SequencedCommit } from "@collegium/domain";
import { TimeWentBack } from "./errors.ts";
import type { EventStore } from "./port.ts";

/** A commit that can't be recorded at its position, and why. */
export interface Misplaced {
  readonly position: Position;
  readonly why: string;
}

/**
 * Records the commits of another register's ledger, at the positions that they have there. Begins behind the head of its own ledger, which
 * must hold what the other one does up to there.
 *
 * Law: whatever call it dies at, the ledger holds a beginning of the commits that were taken, and a new loader that takes the rest from there
 * comes to the same ledger as one that never died.
 */
export interface Loader {
  /** Takes the commit at the next position; it is recorded now, or together with some that follow it. */
  take(commit: SequencedCommit): Promise<Misplaced | undefined>;
  /** Records what was taken and still waits. */
  end(): Promise<Misplaced | undefined>;
}

/** Loads by plain appends: for a store whose appends are in the ledger at once. */
export function appendingLoader(events: EventStore): Loader {
  return {
    async take({ stream, revision: at, position, ...rest }) {
      const why = (words: string): Misplaced => ({ position, why: words });
      try {
        const appended = await events.append(stream, revision(at - 1), rest as NewCommit);
        if (appended.outcome === "conflict")
          return why(`${stream} is at revision ${appended.head} here, and ${at} would follow ${at - 1}`);
        if (appended.position !== position)
          return why(`it came to position ${appended.position}: another process writes to this register`);
        return undefined;
      } catch (error) {
        if (error instanceof TimeWentBack) return why(error.message);
        throw error;
      }
    },
    end: async () => undefined,
  };
}
