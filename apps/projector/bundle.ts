import { join } from "node:path";
import { type Bundled, bundleFunction } from "@collegium/lambda-bundle";

const here = import.meta.dirname;

/** The Lambda functions: each becomes a folder of its name. */
const functions = ["sequencer", "projector"] as const;

const budgetBytes = 700_000;

/** Puts both functions into `folder`. */
export const bundle = (folder: string): Promise<readonly Bundled[]> =>
  Promise.all(
    functions.map((name) =>
      bundleFunction({
        name,
        entry: join(here, `src/${name}/main.ts`),
        folder: join(folder, name),
        budgetBytes,
      }),
    ),
  );
