import { describe } from "vitest";
import { lawCases } from "./law-cases.ts";
import type { MakeViewStore } from "./make.ts";
import { queryCases } from "./query-cases.ts";
import { scanCases } from "./scan-cases.ts";

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
