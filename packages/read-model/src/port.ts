import type { Commit, Position, Revision, SequencedCommit, StreamName, StreamType } from "@collegium/domain";

/** The reading of commits that views are made from; an `EventStore` of `@collegium/event-store` is one. */
export interface CommitReader {
  /** Commits of one stream after revision `after`, in order, at most `limit`. */
  readStream(stream: StreamName, after?: Revision, limit?: number): AsyncIterable<Commit>;
  /** Commits of all streams after position `after`, in ledger order, at most `limit`. */
  readLedger(after: Position, limit: number): AsyncIterable<SequencedCommit>;
  head(): Promise<Position>;
  /** The last revision, up to a position, of each stream that has more than one there; only of stores that can tell without reading the commits. */
  lastRevisions?(upTo: Position): AsyncIterable<readonly [StreamName, Revision]>;
  /**
   * Commits of all streams of a type up to a position, stream by stream: of those in which one of these words is a name or a whole value, none is
   * missing, and others may be among them. Only of stores that need not read all others for it.
   */
  readType?(type: StreamType, upTo: Position, words: readonly string[]): AsyncIterable<Commit>;
}

/** One stream's document as it is served: JSON text, ready to send. */
export interface View {
  readonly stream: StreamName;
  /** All commits up to here were known when it was last written: at its own commit, or one that renamed what it refers to. */
  readonly position: Position;
  /** UTF-8 JSON. */
  readonly body: Uint8Array;
  /** Strong entity tag of `body`, quoted: `"<revision>-<hash>"`. */
  readonly etag: string;
}

/** A document that was found: what tells it from its other versions, and a way to read it. */
export interface FoundView extends Pick<View, "stream" | "position" | "etag"> {
  /** As it was found, or as it is by now; undefined where its set was removed meanwhile. */
  read(): Promise<View | undefined>;
}

/** One line of a list: kept sorted within its partition, served as it is. */
export interface Entry {
  /** A list (`sessions`), or what is mentioned (`topic/arms-control`). */
  readonly partition: string;
  /** Unique within the partition; ASCII, ordered by code unit. */
  readonly sort: string;
  /** What it was derived from. */
  readonly stream: StreamName;
  /** JSON text of the item. */
  readonly body: string;
  /** First and last day that it can concern, `YYYY-MM-DD`; for `from`, `to` and `on`. */
  readonly earliest?: string;
  readonly latest?: string;
  /** What a list can be narrowed by: `body=russia`, `format=summit`. An adapter keeps an index by tag. */
  readonly tags?: readonly string[];
}

export interface EntryQuery {
  readonly partition: string;
  readonly order: "asc" | "desc";
  readonly limit: number;
  /** Only entries beyond this sort key, in the direction of `order`. */
  readonly after?: string;
  /** Only entries below this sort key, exclusive; where the list ends (`asc`) or begins (`desc`). */
  readonly below?: string;
  /** Only entries above this sort key, exclusive. */
  readonly above?: string;
  /** Only entries whose sort key starts so. */
  readonly prefix?: string;
  /** Only entries that may concern a day on or after, and on or before; none without days. */
  readonly from?: string;
  readonly to?: string;
  /**
   * Only entries that carry all of these; the rarest first, where it is known, for an adapter may begin there. What is found so may come
   * without its tags.
   */
  readonly tags?: readonly string[];
  /** Also entries that were removed, with an empty body and without tags: what was ever there, for reading the past. */
  readonly removed?: boolean;
}

/** A page of entries ends, too, at the one whose body brings it to so many characters: a session may have a megabyte to say of one topic. */
export const pageCharacters = 4_000_000;

/** At most as many entries as were asked for, and no more than fit a page; at least one where there are any. */
export interface EntryPage {
  readonly entries: readonly Entry[];
  /** Whether there are more beyond the last. */
  readonly more: boolean;
}

/** By what queries find an entry: its tag as an adapter's index has it, which may go wrong where the entry itself is right. */
export interface ScannedTag {
  readonly kind: "tag";
  readonly partition: string;
  readonly tag: string;
  readonly sort: string;
}

/** Where a scan stands: after a document, an entry or a tag. */
export type ScanKey =
  | { readonly kind: "document"; readonly stream: StreamName }
  | { readonly kind: "entry"; readonly partition: string; readonly sort: string }
  | ScannedTag;

/** One stored thing, met in a scan. */
export type Scanned =
  | { readonly kind: "document"; readonly view: View }
  | { readonly kind: "entry"; readonly entry: Entry }
  | ScannedTag;

export type ViewWrite =
  | { readonly kind: "document"; readonly view: Omit<View, "position"> }
  | { readonly kind: "entry"; readonly entry: Entry }
  | {
      readonly kind: "removal";
      readonly partition: string;
      readonly sort: string;
      /** What the entry was derived from; kept in the tombstone, also where the entry was never seen. */
      readonly stream: StreamName;
    };

/**
 * One set of views: what is served, derived from the ledger alone, so that it can be thrown away and made again.
 *
 * Laws, held by the conformance suite against every adapter:
 * - a write older than what is there does nothing, in any order of arrival;
 * - a removed entry stays removed for every write at or before the position of its removal;
 * - writing the same writes again changes nothing.
 */
export interface ViewStore {
  get(stream: StreamName): Promise<View | undefined>;
  /** Of some streams those that have a document, each once, in any order and in few round trips: for whom mostly knows them by their tags. */
  find(streams: readonly StreamName[]): Promise<readonly FoundView[]>;
  query(query: EntryQuery): Promise<EntryPage>;
  /** Of some streams those in whose partition a query would find an entry, each once, in any order and in little time: mostly there is none. */
  mentioned(
    streams: readonly StreamName[],
    narrowed?: Pick<EntryQuery, "prefix" | "removed">,
  ): Promise<readonly StreamName[]>;
  /** A document and its last mentions, in descending order, above a sort key (exclusive): one round trip. */
  collect(
    stream: StreamName,
    mentions: { readonly limit: number; readonly above: string },
  ): Promise<{ view: View | undefined; mentions: EntryPage }>;
  write(position: Position, writes: readonly ViewWrite[]): Promise<void>;
  /**
   * Fills an empty set that nobody reads or writes yet, as `write` would, but each document and entry comes once in all batches: so an
   * adapter may leave its indexes until the end. Where an adapter has nothing to gain by it, it has none.
   */
  load?(position: Position, batches: AsyncIterable<readonly ViewWrite[]>): Promise<void>;
  /**
   * Everything that is there, removed entries left out: documents by stream name, then entries by partition and sort key, then tags by
   * partition, tag and sort key, each by code unit, in pages; an empty page is the end. Tags are read from where queries look them
   * up. For comparing two sets.
   */
  scan(after: ScanKey | undefined, limit: number): Promise<readonly Scanned[]>;
  /** All commits up to here are in the views. */
  checkpoint(): Promise<Position>;
  /**
   * Begins the step from the checkpoint, which must be at `after`, to `upTo`; or tells where the checkpoint is, and where the step ends that
   * was begun there before and not finished. Whoever projects ends its step there.
   *
   * Law: between two checkpoints there is one step, however often it is begun, by whomever. So what a step writes is the same each time.
   */
  begin(after: Position, upTo: Position): Promise<Step>;
  /** The step that is begun at the checkpoint, of which some may be written already; where none is, it ends where it begins. */
  step(): Promise<Step>;
  /** Moves the checkpoint forward; never back. */
  advance(position: Position): Promise<void>;
  /** This set for good, where the store would follow a pointer from set to set: for work that takes several calls. */
  pinned(): Promise<ViewStore>;
}

/** The stretch of the ledger that is projected at once: from behind `after` to `upTo`. */
export interface Step {
  readonly after: Position;
  readonly upTo: Position;
}

/** A name for one set of views. */
export type ViewSetId = number & { readonly __brand: "ViewSetId" };

/** The view sets of one register: one is live, another may be in the making. */
export interface ViewSets {
  /** Always the set that the pointer shows at the time of each call. */
  readonly live: ViewStore;
  /** A new, empty set. Writing to it fails once it has been removed. */
  create(): Promise<{ id: ViewSetId; views: ViewStore }>;
  /**
   * Makes `id` the live set, if it has caught up with `head` and with the set that is live; false where it has not.
   * So what readers see never goes back.
   */
  promote(id: ViewSetId, head: Position): Promise<boolean>;
  /** Removes a set; false where it is live, which stays. */
  remove(id: ViewSetId): Promise<boolean>;
  /** Every set there is, the live one first. */
  list(): Promise<readonly ViewSetId[]>;
}
