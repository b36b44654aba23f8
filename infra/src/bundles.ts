import { existsSync } from "node:fs";
import { join } from "node:path";
import { ConfigurationRefused } from "./configuration/read.ts";

export const functionNames = [
  "api",
  "search",
  "sheets",
  "drafts",
  "pages",
  "sequencer",
  "projector",
  "searcher",
] as const;
export type FunctionName = (typeof functionNames)[number];

/** Folders that become the functions, each with `index.mjs`, which exports `handler`; and that of the files that pages are served with. */
export type Bundles = Readonly<Record<FunctionName | "assets", string>>;

const apps = join(import.meta.dirname, "../../apps");

/** Where the build puts them. */
export const builtBundles: Bundles = {
  api: join(apps, "api/dist/lambda"),
  search: join(apps, "api/dist/search"),
  sheets: join(apps, "api/dist/sheets"),
  drafts: join(apps, "api/dist/drafts"),
  pages: join(apps, "web/dist/pages"),
  assets: join(apps, "web/dist/assets"),
  sequencer: join(apps, "projector/dist/sequencer"),
  projector: join(apps, "projector/dist/projector"),
  searcher: join(apps, "projector/dist/searcher"),
};

/** Throws `ConfigurationRefused` where a bundle was not built. */
export function requireBundles(bundles: Bundles): void {
  const need = (what: string, folder: string, file: string) => {
    if (existsSync(join(folder, file))) return;
    throw new ConfigurationRefused(
      `The bundle of ${what} is missing: ${folder} has no ${file}. Build it first: npx -y pnpm@12 synth does so.`,
    );
  };
  for (const name of functionNames) need(`function ${name}`, bundles[name], "index.mjs");
  need("the pages' files", bundles.assets, unreachableFile);
}

/** Of the pages' files the one that readers see where nothing can be reached that makes pages. */
export const unreachableFile = "unreachable.html";
