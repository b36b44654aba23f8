import type {
  Commit,
  NewCommit,
  Position,
  Revision,
  SequencedCommit,
  StreamName,
  StreamType,
} from "@collegium/domain";

/** The commit was recorded, now or by an earlier append with the same commit id (`repeated`). */
export interface Appended {
  readonly outcome: "appended";
  readonly commit: Commit;
  /** Where it stands in the ledger; undefined while it awaits the sequencer. */
  readonly position?: Position;
  readonly repeated: boolean;
}

/** Somebody else was first, or `expected` is ahead of the stream. Nothing was recorded. */
export interface Conflict {
  readonly outcome: "conflict";
  /** The stream's revision as found. */
  readonly head: Revision;
}

/**
 * Where commits are kept: append-only, durable when acknowledged.
 *
 * Laws, held by the conformance suite against every adapter:
 * - append(s, r, c) twice with one commit id answers the same and records once;
 * - revisions of a stream are 1, 2, 3 …; positions of the register are 1, 2, 3 …;
 * - the ledger keeps each stream's order and never changes;
 * - a conflict records nothing, and of appends after one revision exactly one wins.
 *
 * A repeat is known by the commit at `expected + 1`: it answers with what was recorded then, whatever came after. The same id at another
 * revision is a new commit: a caller that retries sends the `expected` of its first try.
 *
 * Faults (thrown, nothing is recorded): `TimeWentBack`, `CommitTooBig`, `Malformed`; of an engine on this machine also `Unwritable`, where the
 * disk or another process is in the way. `Unavailable`, of a distributed engine alone, leaves open whether the commit was recorded: the same
 * append again tells.
 * Reading takes no lock while the reader thinks: commits appended meanwhile may or may not be seen, and what is seen is in order.
 */
export interface EventStore {
  /** Appends after `expected` (0 for a new stream), or says who was first. */
  append(stream: StreamName, expected: Revision, commit: NewCommit): Promise<Appended | Conflict>;
  /** Commits of one stream after revision `after`, in order, at most `limit`; none for an unknown stream. */
  readStream(stream: StreamName, after?: Revision, limit?: number): AsyncIterable<Commit>;
  /** Commits of all streams after position `after`, in ledger order, at most `limit`. */
  readLedger(after: Position, limit: number): AsyncIterable<SequencedCommit>;
  /** The position of the last commit in the ledger; 0 for an empty register. */
  head(): Promise<Position>;
  /** Whether the stream has a commit. */
  exists(stream: StreamName): Promise<boolean>;
  /** The last revision, up to a position, of each stream that has more than one there; only of stores that can tell without reading the commits. */
  lastRevisions?(upTo: Position): AsyncIterable<readonly [StreamName, Revision]>;
  /**
   * Commits of all streams of a type up to a position, stream by stream: of those in which one of these words is a name or a whole value, none is
   * missing, and others may be among them. Only of stores that need not read all others for it.
   */
  readType?(type: StreamType, upTo: Position, words: readonly string[]): AsyncIterable<Commit>;
}

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export type Sha256 = string & { readonly __brand: "Sha256" };

/** A text that was deposited and then withheld: its hash stays, its words are gone. */
export interface Withheld {
  readonly withheld: true;
}

/** Texts of sources by their hash; outside the log, so that they can be withheld. */
export interface TextStore {
  /**
   * Keeps a normalised text, durably; the same text again changes nothing, unless what was kept is damaged: then it is put right. A withheld
   * text stays withheld.
   */
  put(text: string): Promise<Sha256>;
  /** The text; undefined where none of this hash was put. Throws `DamagedText` where what is kept no longer has its hash. */
  get(hash: Sha256): Promise<string | Withheld | undefined>;
  /** Removes the words for good. Idempotent; also before the text was ever put. */
  withhold(hash: Sha256): Promise<void>;
}
