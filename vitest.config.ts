import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { hangs, longHangs } from "./vitest.hangs.ts";
import { longestFirst } from "./vitest.longest-first.ts";

/** A sample of what is too much for each change, or all of it: what a pull request must pass tries all in one go with the rest. */
const thoroughness = process.env.COLLEGIUM_THOROUGHNESS === "all" ? "all" : "sample";

/** Of random cases all, or so much of them: the checks of each change try the same ones again and again. */
const share = Number(process.env.COLLEGIUM_SHARE ?? 1);

/** They try much more than a sample where all is asked for. */
const long = /\/(drafting\/src\/hostile|dynamodb\/rebuilding|deaths|laws|accepting)\.test\.ts$/;

export default defineConfig({
  test: {
    ...hangs,
    ...(thoroughness === "all" && longHangs),
    include: ["{apps,packages,infra}/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "**/*.browser.test.ts", "**/*.exhaustive.test.ts"],
    globalSetup: [
      "vitest.temporary.ts",
      "packages/dynamodb-local/src/vitest/setup.ts",
      "apps/cli/src/testing/bundled/setup.ts",
    ],
    setupFiles: ["@collegium/thoroughness/cases"],
    provide: { thoroughness, share, seed: 1 },
    sequence: { sequencer: longestFirst((file) => thoroughness === "all" && long.test(file)) },
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
