import { describe } from "vitest";
import { appendCases } from "./append-cases.ts";
import { damageCases } from "./damage-cases.ts";
import { lawCases } from "./law-cases.ts";
import { readCases } from "./read-cases.ts";
import type { EventStoreUnderTest, WithStore } from "./under-test.ts";

export interface SuiteOptions {
  /** How many random histories each law is tried with (default 30); fewer for a slow engine. */
  readonly runs?: number;
}

/** What every adapter of `EventStore` must do. Call it in a test file of the adapter; `open` makes an empty store for each test. */
export function eventStoreSuite(
  name: string,
  open: () => Promise<EventStoreUnderTest>,
  { runs = 30 }: SuiteOptions = {},
): void {
  /** Opens an empty store for one test, and closes it whatever happens. */
  const withStore: WithStore = (test) => async () => {
    const opened = await open();
    try {
      await test(opened);
    } finally {
      await opened.close();
    }
  };
  describe(`${name} keeps the laws of EventStore`, () => {
    describe("append", () => appendCases(withStore));
    describe("reading", () => readCases(withStore));
    describe("damage", () => damageCases(withStore));
    describe("any history", () => lawCases(withStore, runs));
  });
}
