import { existsSync } from "node:fs";
import type { Compare, ReadReferenceFile } from "@collegium/api";
import { installedReference, referenceFrom } from "@collegium/api/node";
import { comparingThreads } from "@collegium/api/threads";

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

/** What a bundle calls the module of threads that compare texts. */
export const compareWorker = "compare-worker";

/** Compares texts in threads. */
export const compareInThreads = (): Compare => {
  const file = new URL(`./${compareWorker}.js`, import.meta.url);
  return comparingThreads(existsSync(file) ? { file } : {});
};
