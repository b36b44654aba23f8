import type { EventStore, TextStore } from "@collegium/event-store";
import type { ViewStore } from "@collegium/read-model";

/** The register, as the API sees it: where commits, texts and views are, and what time it is. */
export interface Register {
  readonly events: EventStore;
  readonly texts: TextStore;
  readonly views: ViewStore;
  /**
   * Brings the views up to the ledger, where this process is the one that does so; called after each commit, before the answer.
   * Its failure fails no write: the commit is recorded, and the views catch up later.
   */
  readonly catchUp?: () => Promise<unknown>;
  readonly clock: () => Date;
}

/** Today, in UTC: what series count their gaps up to. */
export const todayOf = (clock: () => Date): string => clock().toISOString().slice(0, 10);
