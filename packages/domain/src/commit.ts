import type { DomainEvent } from "./events/index.ts";
import type { Position, Revision, StreamName } from "./ids.ts";

/** The most that a commit may be, in bytes of its canonical JSON (RFC 8785). */
export const maxCommitBytes = 65_535;

/** What one write appends: 1 to n events, atomic. `id` makes a repeated append answer as the first one did. */
export interface NewCommit {
  readonly id: string;
  /** RFC 3339 in UTC with milliseconds; never earlier than the stream's previous commit. */
  readonly at: string;
  /** Who wrote it. */
  readonly actor: string;
  readonly reason?: string;
  readonly events: readonly DomainEvent[];
}

/** A commit in its place in its stream. */
export interface Commit extends NewCommit {
  readonly stream: StreamName;
  readonly revision: Revision;
}

/** A commit in its place in the register. */
export interface SequencedCommit extends Commit {
  readonly position: Position;
}
