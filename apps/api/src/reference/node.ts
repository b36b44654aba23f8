import { readFile } from "node:fs/promises";
import { type ReadReferenceFile, referenceFiles } from "./assets.ts";
import type { ReadOpenApi } from "./mount.ts";

export { referenceFiles };

/** The folder of `swagger-ui-dist` as it is installed: what a bundle has to copy `referenceFiles` from. */
export const installedReference = (): URL =>
  new URL(".", import.meta.resolve("swagger-ui-dist/package.json"));

/** Reads the reference page's files from a folder on disk. */
export const referenceFrom =
  (folder: URL = installedReference()): ReadReferenceFile =>
  (name) =>
    readFile(new URL(name, folder));

/** The name under which a bundle keeps what `openApiDocument` says. */
export const openApiFile = "openapi.json";

/** Reads what `/openapi.json` says where it was made before, with a bundle: making it takes as long as all else at a start. */
export const openApiFrom =
  (folder: URL, baseUrl = ""): ReadOpenApi =>
  async () => {
    const document = JSON.parse(await readFile(new URL(openApiFile, folder), "utf8"));
    return { ...document, servers: [{ url: baseUrl || "/" }] };
  };
