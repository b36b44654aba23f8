import type { Collection } from "@collegium/domain";
import type { ViewStore } from "../port.ts";

/** What a list is narrowed to; all must hold. Ids and days (`YYYY-MM-DD`) are taken as valid. */
export interface ListFilters {
  /** Sessions: bodies that took part (party, host, or whom a participant stood for), all of them. Instruments: parties. */
  readonly body?: readonly string[];
  /** Sessions: with a claim about it; a merged topic stands for the one that took its place. */
  readonly topic?: string;
  readonly instrument?: string;
  readonly person?: string;
  readonly format?: string;
  /** Instruments: plan, programme, treaty … */
  readonly kind?: string;
  /** Sessions that may have been on or after, and on or before. */
  readonly from?: string;
  readonly to?: string;
  /** Instruments whose period covers that day. */
  readonly on?: string;
}

export interface PageRequest {
  readonly limit: number;
  readonly order: "asc" | "desc";
  /** Go on after this sort key. */
  readonly after?: string;
}

export interface ListPage {
  /** JSON text of each item. */
  readonly items: readonly string[];
  /** The sort key to go on after; missing on the last page. */
  readonly next?: string;
}

/** One page of a list: sessions, sources and instruments by their earliest day, the others by id. */
export async function readList(
  _views: ViewStore,
  _collection: Collection,
  _filters: ListFilters,
  _page: PageRequest,
): Promise<ListPage> {
  throw new Error("not there yet");
}
