import { readFile } from "node:fs/promises";
import { type ReadReferenceFile, referenceFiles } from "./assets.ts";

export { referenceFiles };

/** The folder of `swagger-ui-dist` as it is installed: what a bundle has to copy `referenceFiles` from. */
export const installedReference = (): URL =>
  new URL(".", import.meta.resolve("swagger-ui-dist/package.json"));

/** Reads the reference page's files from a folder on disk. */
export const referenceFrom =
  (folder: URL = installedReference()): ReadReferenceFile =>
  (name) =>
    readFile(new URL(name, folder));
