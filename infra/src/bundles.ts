import { existsSync } from "node:fs";
import { join } from "node:path";
import { ConfigurationRefused } from "./configuration/read.ts";

export const functionNames = [
  "api",
  "search",
  "sheets",
  "drafts",
  "sequencer",
  "projector",
  "searcher",
] as const;
export type FunctionName = (typeof functionNames)[number];

/** Folders that become the functions, each with `index.mjs`, which exports `handler`. */
export type Bundles = Readonly<Record<FunctionName, string>>;

const apps = join(import.meta.dirname, "../../apps");

/** Where the build puts them. */
export const builtBundles: Bundles = {
  api: join(apps, "api/dist/lambda"),
  search: join(apps, "api/dist/search"),
  sheets: join(apps, "api/dist/sheets"),
  drafts: join(apps, "api/dist/drafts"),
  sequencer: join(apps, "projector/dist/sequencer"),
  projector: join(apps, "projector/dist/projector"),
  searcher: join(apps, "projector/dist/searcher"),
};

/** Throws `ConfigurationRefused` where a bundle was not built. */
export function requireBundles(bundles: Bundles): void {
  for (const [name, folder] of Object.entries(bundles)) {
    if (existsSync(join(folder, "index.mjs"))) continue;
    throw new ConfigurationRefused(
      `The bundle of function ${name} is missing: ${folder} has no index.mjs. Build it first: npx -y pnpm@12 synth does so.`,
    );
  }
}
