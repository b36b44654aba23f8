import type { Revision, StreamName } from "@collegium/domain";
import type { EventStore } from "../port.ts";

/** A store with nothing in it, for one test. */
export interface EventStoreUnderTest {
  readonly store: EventStore;
  /** Returns when the ledger holds every commit acknowledged so far; for adapters that sequence afterwards. */
  settle(): Promise<void>;
  /** Puts a text in the place of a recorded commit, past the store, as damage or a hand would. */
  damage(stream: StreamName, revision: Revision, text: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens an empty store for one test, and closes it whatever happens. */
export type WithStore = (test: (opened: EventStoreUnderTest) => Promise<void>) => () => Promise<void>;
