import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { hangs } from "./vitest.hangs.ts";

export default defineConfig({
  test: {
    ...hangs,
    include: ["{apps,packages,infra}/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "**/*.browser.test.ts", "**/*.exhaustive.test.ts"],
    globalSetup: [
      "vitest.temporary.ts",
      "packages/dynamodb-local/src/vitest/setup.ts",
      "apps/cli/src/testing/bundled/setup.ts",
    ],
    setupFiles: ["@collegium/thoroughness/cases"],
    provide: { thoroughness: "sample", share: 1, seed: 1 },
    // CDK's own checks of templates take four seconds to begin: `synth` makes them, and the exhaustive tests with everything set.
    env: { CDK_VALIDATION: "false" },
    reporters: ["default", "@collegium/thoroughness/reporter"],
    // Tests share no state of modules, so workers are kept; and many of them wait for DynamoDB Local, so there may be one more than cores.
    isolate: false,
    // What failed is told whole: a log is often all that is left of a run.
    chaiConfig: { truncateThreshold: 0 },
    // Node itself takes the sources as they are, as everywhere else, and keeps what it compiled of them: nothing here needs Vite's own way.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    maxWorkers: availableParallelism() + 1,
  },
});
