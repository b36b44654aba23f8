import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Asset } from "./assets.ts";
import { readAssets, writeAssets } from "./kept.ts";

const kept = new URL("../../node_modules/.cache/", import.meta.url);

/**
 * The files, as they were made before from the same sources, or made and kept for the next process: beside the installed packages, where nothing else is
 * kept that can't be made again.
 */
export async function madeAssets(cache: URL = kept): Promise<Asset[]> {
  const folder = new URL(`pages-${await sourcesHash()}/`, cache);
  const known = await readAssets(folder).catch(() => undefined);
  if (known) return known;
  const made = await makeInThread();
  const apart = new URL(`pages-${randomUUID()}/`, cache);
  // Two processes may make them at once; where none can be kept, they are made each time.
  await writeAssets(apart, made)
    .then(() => rename(apart, folder))
    .catch(() => rm(apart, { recursive: true, force: true }))
    .catch(() => {});
  return made;
}

/** Fonts take whole seconds to be cut, without a pause: nobody else who asks for a page waits for that. */
async function makeInThread(): Promise<Asset[]> {
  const thread = new Worker(new URL("./make-worker.ts", import.meta.url));
  const [made] = (await once(thread, "message")) as [Asset[]];
  await thread.terminate();
  return made;
}

/** Folders that the files are made from; the desk speaks as pages do. */
const folders = ["./", "../style/", "../desk/", "../language/"];
/** Packages of ours that the desk's script is bundled with. */
const bundled = (): URL[] =>
  ["@collegium/client", "@collegium/domain", "@collegium/sheets"].map(
    (name) => new URL("./", import.meta.resolve(name)),
  );

/** All files under a folder, in one order. */
async function filesIn(folder: URL): Promise<URL[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return paths.sort().map((path) => pathToFileURL(path));
}

/** What the files are made of, and by. */
async function sourcesHash(): Promise<string> {
  const here = new URL("./", import.meta.url);
  const hash = createHash("sha256");
  const sources = await Promise.all(
    [...folders.map((folder) => new URL(folder, here)), ...bundled()].map(filesIn),
  );
  for (const source of sources.flat()) hash.update(await readFile(source));
  for (const package_ of ["@fontsource-variable/literata", "@fontsource-variable/golos-text", "subset-font"])
    hash.update(await readFile(new URL(import.meta.resolve(`${package_}/package.json`))));
  hash.update(await readFile(new URL("../../package.json", here)));
  return hash.digest("hex").slice(0, 16);
}
