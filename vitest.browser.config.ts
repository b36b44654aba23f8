import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { hangs } from "./vitest.hangs.ts";

// Pages in a real Chromium: kept apart from `test`, which must run on a machine without a browser.
export default defineConfig({
  test: {
    ...hangs,
    include: ["apps/**/*.browser.test.ts"],
    globalSetup: ["vitest.temporary.ts"],
    // What failed is told whole: a log is often all that is left of a run.
    chaiConfig: { truncateThreshold: 0 },
    maxConcurrency: 3,
    maxWorkers: availableParallelism(),
  },
});
