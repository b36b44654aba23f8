import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { hangs } from "./vitest.hangs.ts";
import { longestFirst } from "./vitest.longest-first.ts";

/** They look at every page, or go from one to the next. */
const long = /\/(reading-room|hostile-pages|readers-walk)\.browser\.test\.ts$/;

// Pages in a real Chromium: kept apart from `test`, which must run on a machine without a browser.
export default defineConfig({
  test: {
    ...hangs,
    include: ["apps/**/*.browser.test.ts"],
    sequence: { sequencer: longestFirst((file) => long.test(file)) },
    globalSetup: ["vitest.temporary.ts"],
    // What failed is told whole: a log is often all that is left of a run.
    chaiConfig: { truncateThreshold: 0 },
    maxConcurrency: 3,
    maxWorkers: availableParallelism(),
  },
});
