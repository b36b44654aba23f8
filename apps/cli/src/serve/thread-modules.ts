import { existsSync } from "node:fs";

/** The modules that threads run, by what a bundle calls them: each is one of its own, for a thread begins with a file. */
export const threadModules = {
  "compare-worker": "@collegium/api/compare/worker",
  "sheets-worker": "@collegium/api/sheets/worker",
  "search-worker": "@collegium/cli/search-worker",
  "drafts-worker": "@collegium/api/drafts/worker",
  "search-remaker": "@collegium/cli/search-remaker",
} as const;

/** A module of threads as the bundle has it; without a bundle its pool knows where the sources have it. */
export function bundledModule(name: keyof typeof threadModules): { file?: URL } {
  const file = new URL(`./${name}.js`, import.meta.url);
  return existsSync(file) ? { file } : {};
}
