import type { Commit, Position, Revision, StreamName } from "@collegium/domain";
import type { DamagedItem } from "../../errors.ts";

/** Says that a stream has commits up to a revision. Never data: it may come late, twice, out of order, or for nothing. */
export interface Hint {
  readonly stream: StreamName;
  readonly revision: Revision;
}

/** What a sequencer decides without anybody noticing: for logs and metrics. */
export type Decision =
  /** The last run died between its page and these cursors; they are moved now. */
  | { readonly kind: "cursors-repaired"; readonly streams: readonly StreamName[] }
  /** The commit is in the ledger already. */
  | { readonly kind: "duplicate-hint"; readonly hint: Hint; readonly cursor: Revision }
  /** There is no such commit, or not even a stream's name. */
  | { readonly kind: "empty-hint"; readonly hint: Hint }
  /** Commits up to `to` are sequenced though no hint of this call told of them: their own was dropped, or is on its way. */
  | {
      readonly kind: "unhinted-commits";
      readonly stream: StreamName;
      readonly count: number;
      readonly to: Revision;
    }
  /** Another sequencer wrote the page at `first`; this one looks again. */
  | { readonly kind: "race-lost"; readonly first: Position }
  /** A commit that can't be read: it and what follows it in its stream wait outside the ledger for an operator. */
  | {
      readonly kind: "set-aside";
      readonly stream: StreamName;
      readonly revision: Revision;
      readonly error: DamagedItem;
    }
  /** These commits have their positions now, from `first` on in this order. */
  | {
      readonly kind: "page-written";
      readonly first: Position;
      readonly commits: readonly Pick<Commit, "stream" | "revision">[];
    };

/** What a call came to. */
export interface Sequenced {
  readonly pages: number;
  readonly commits: number;
  /** Streams with a commit that can't be read, and the first such revision of each. */
  readonly setAside: readonly Hint[];
}
