import { describe } from "vitest";
import type { ViewStore } from "../port.ts";
import { lawCases } from "./law-cases.ts";
import { queryCases } from "./query-cases.ts";
import { scanCases } from "./scan-cases.ts";

/** Makes an empty set of views for one test; `[Symbol.asyncDispose]` lets go of what it holds. */
export type MakeViewStore = () => Promise<{ views: ViewStore } & AsyncDisposable>;

export interface ViewStoreSuiteOptions {
  /** How many random histories the law of any order is tried with (default 100); fewer for a slow engine. */
  readonly runs?: number;
}

/** What every `ViewStore` must do, as Vitest cases. */
export function viewStoreSuite(
  name: string,
  make: MakeViewStore,
  { runs = 100 }: ViewStoreSuiteOptions = {},
): void {
  describe(`${name} as a ViewStore`, () => {
    lawCases(make, runs);
    queryCases(make);
    scanCases(make);
  });
}
