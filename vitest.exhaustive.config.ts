import { globSync, readFileSync } from "node:fs";
import { defineConfig, mergeConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import base from "./vitest.config.ts";
import { longHangs } from "./vitest.hangs.ts";

/** Test files that ask how much to try, and those that are for this run alone. */
const asking = globSync("{apps/*,packages/*,infra}/src/**/*.test.ts", {
  exclude: ["**/node_modules/**"],
}).filter(
  (file) =>
    file.endsWith(".exhaustive.test.ts") ||
    /"(@collegium\/thoroughness|\.\/sample\.ts)"/.test(readFileSync(file, "utf8")),
);

/** All random cases, or so much of them: the checks of each change try the same ones again and again. */
const share = Number(process.env.COLLEGIUM_SHARE ?? 1);

/** The longest first, which are those that are for this run alone: begun last, one of them would go on while the other processors wait. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => moduleId.endsWith(".exhaustive.test.ts");
    return (await super.sort(files)).toSorted((a, b) => Number(isLong(b)) - Number(isLong(a)));
  }
}

// All of what `test` tries a sample of.
export default mergeConfig(
  { test: { ...base.test, include: [], exclude: [] } },
  defineConfig({
    test: {
      ...longHangs,
      sequence: { sequencer: LongestFirst },
      include: asking,
      provide: { thoroughness: "all", share },
      env: { CDK_VALIDATION: "true" },
    },
  }),
);
