import type { EventStore, TextStore, Unwritable } from "@collegium/event-store";
import type { SearchFile, ViewStore } from "@collegium/read-model";

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
  /** What is in the way of writing now; undefined where nothing is. Missing where a register has no disk that could be. */
  readonly obstacle?: () => Promise<Unwritable | undefined>;
  /** How many different damaged items were met since the register was opened here. Missing where nobody looks. */
  readonly damaged?: () => number;
  /**
   * The search file as it is now, for one request; undefined where there is none yet. Missing where this process has none. Another may take its
   * place meanwhile: the one that was given goes on answering until the request's end.
   */
  readonly search?: (() => Promise<SearchFile | undefined>) | undefined;
  /** How many bytes an answer may have at the most, where what stands before this process takes no more. */
  readonly answerBytes?: number;
  readonly clock: () => Date;
}
