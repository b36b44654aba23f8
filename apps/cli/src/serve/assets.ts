import { existsSync } from "node:fs";
import type { AppOptions, Compare, ReadReferenceFile } from "@collegium/api";
import { comparingThreads } from "@collegium/api/compare/threads";
import { serveDrafts } from "@collegium/api/drafts";
import { draftingThreads } from "@collegium/api/drafts/threads";
import { installedReference, openApiFrom, referenceFrom } from "@collegium/api/node";
import { planningThreads } from "@collegium/api/sheets/threads";
import { type Assets, assetsOf, readAssets } from "@collegium/web";
import { searchingThreads } from "./search-threads.ts";
import { bundledModule } from "./thread-modules.ts";

/** Files that the register is served with: beside the bundle, or where the sources have them. */
const bundled = (folder: string): URL | undefined => {
  const url = new URL(`./${folder}/`, import.meta.url);
  return existsSync(url) ? url : undefined;
};

/** The folder of the sample's sheets and digests. */
export const sampleFolder = (): URL => bundled("sample") ?? new URL("../../sample/", import.meta.url);

/** The files of the reference page at `/docs`. */
export const referenceFile = (): ReadReferenceFile =>
  referenceFrom(bundled("reference") ?? installedReference());

/** What `/openapi.json` says, where a bundle has it. */
export const bundledOpenApi = (baseUrl?: string): AppOptions["openApi"] => {
  const folder = bundled("reference");
  return folder && openApiFrom(folder, baseUrl);
};

/** The files that pages are served with: a bundle has them, the sources make them, once for each form that they have. */
export async function pageAssets(): Promise<Assets> {
  const folder = bundled("pages");
  if (folder) return assetsOf(await readAssets(folder));
  const { madeAssets } = await import("@collegium/web/assets");
  return assetsOf(await madeAssets());
}

/** Compares texts in threads. */
export const compareInThreads = (): Compare => comparingThreads(bundledModule("compare-worker"));

/** Plans sheets in threads. */
export const planInThreads = () => planningThreads(bundledModule("sheets-worker"));

/** Looks for words in threads. */
export const searchInThreads = (search: Parameters<typeof searchingThreads>[0]) =>
  searchingThreads(search, bundledModule("search-worker"));

/** Drafts sheets in threads. */
export const draftInThreads = () => serveDrafts(draftingThreads(bundledModule("drafts-worker")));
