import { globSync, readFileSync } from "node:fs";
import { defineConfig, mergeConfig } from "vitest/config";
import base from "./vitest.config.ts";
import { longHangs } from "./vitest.hangs.ts";
import { longestFirst } from "./vitest.longest-first.ts";

/** Test files that ask how much to try, and those that are for this run alone. */
const asking = globSync("{apps/*,packages/*,infra}/src/**/*.test.ts", {
  exclude: ["**/node_modules/**"],
}).filter(
  (file) =>
    file.endsWith(".exhaustive.test.ts") ||
    /"(@collegium\/thoroughness|\.\/sample\.ts)"/.test(readFileSync(file, "utf8")),
);

// All of what `test` tries a sample of.
export default mergeConfig(
  { test: { ...base.test, include: [], exclude: [] } },
  defineConfig({
    test: {
      ...longHangs,
      // Those that are for this run alone.
      sequence: { sequencer: longestFirst((file) => file.endsWith(".exhaustive.test.ts")) },
      include: asking,
      provide: { thoroughness: "all" },
      env: { CDK_VALIDATION: "true" },
    },
  }),
);
