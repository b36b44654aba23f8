import type { Position, StreamName } from "@collegium/domain";

/** One stream's document as it is served: JSON text, ready to send. */
export interface View {
  readonly stream: StreamName;
  /** Position of the commit that last changed it (its own commit, or one that renamed what it refers to). */
  readonly position: Position;
  /** UTF-8 JSON. */
  readonly body: Uint8Array;
  /** Strong entity tag of `body`, quoted: `"<revision>-<hash>"`. */
  readonly etag: string;
}

/** One line of a list: kept sorted within its partition, served as it is. */
export interface Entry {
  /** A list (`sessions`), or what is mentioned (`topic/arms-control`). */
  readonly partition: string;
  /** Unique within the partition; orders by code unit. */
  readonly sort: string;
  /** What it was derived from. */
  readonly stream: StreamName;
  /** JSON text of the item. */
  readonly body: string;
  /** First and last day that it can concern, `YYYY-MM-DD`; for `from`, `to` and `on`. */
  readonly earliest?: string;
  readonly latest?: string;
  /** What a list can be narrowed by: `body=russia`, `format=summit`. */
  readonly tags?: readonly string[];
}

export interface EntryQuery {
  readonly partition: string;
  readonly order: "asc" | "desc";
  readonly limit: number;
  /** Only entries beyond this sort key, in the direction of `order`. */
  readonly after?: string;
  /** Only entries whose sort key starts so. */
  readonly prefix?: string;
  /** Only entries that may concern a day on or after, and on or before. */
  readonly from?: string;
  readonly to?: string;
  /** Only entries that carry all of these. */
  readonly tags?: readonly string[];
  /** Also entries that were removed: what was ever there, for reading the past. */
  readonly removed?: boolean;
}

export interface EntryPage {
  readonly entries: readonly Entry[];
  /** Whether there are more beyond the last. */
  readonly more: boolean;
}

export type ViewWrite =
  | { readonly kind: "document"; readonly view: Omit<View, "position"> }
  | { readonly kind: "entry"; readonly entry: Entry }
  | { readonly kind: "removal"; readonly partition: string; readonly sort: string };

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
  query(query: EntryQuery): Promise<EntryPage>;
  /** A document and the first mentions of it, newest first: one round trip. */
  collect(stream: StreamName, limit: number): Promise<{ view: View | undefined; mentions: EntryPage }>;
  write(position: Position, writes: readonly ViewWrite[]): Promise<void>;
  /** All commits up to here are in the views. */
  checkpoint(): Promise<Position>;
  /** Moves the checkpoint forward; never back. */
  advance(position: Position): Promise<void>;
}

/** A name for one set of views. */
export type ViewSetId = number & { readonly __brand: "ViewSetId" };

/** The view sets of one register: one is live, another may be in the making. */
export interface ViewSets {
  /** Always the set that the pointer shows at the time of each call. */
  readonly live: ViewStore;
  create(): Promise<{ id: ViewSetId; views: ViewStore }>;
  /** Makes `id` the live set, if it has caught up with `head`; false where it has not. */
  promote(id: ViewSetId): Promise<boolean>;
  remove(id: ViewSetId): Promise<void>;
  /** Every set there is, the live one first. */
  list(): Promise<readonly ViewSetId[]>;
}
