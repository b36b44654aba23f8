import { join } from "node:path";
import { type Bundled, bundleFunction } from "@collegium/lambda-bundle";

const here = import.meta.dirname;

/** The Lambda functions: each becomes a folder of its name. */
const functions = ["sequencer", "projector", "searcher"] as const;

const budgetBytes = { sequencer: 340_000, projector: 570_000, searcher: 790_000 };

/** Puts the functions into `folder`. */
export const bundle = (folder: string): Promise<readonly Bundled[]> =>
  Promise.all(
    functions.map((name) =>
      bundleFunction({
        name,
        entry: join(here, `src/${name}/main.ts`),
        folder: join(folder, name),
        budgetBytes: budgetBytes[name],
      }),
    ),
  );
