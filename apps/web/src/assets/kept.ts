import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import type { Asset } from "./assets.ts";

const types: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  woff2: "font/woff2",
};

/** Writes files into a folder, as a bundle has them. */
export async function writeAssets(folder: URL, assets: readonly Asset[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(assets.map(({ name, body }) => writeFile(new URL(name, folder), body)));
}

/** Reads files from the folder into which they were written. */
export async function readAssets(folder: URL): Promise<Asset[]> {
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (name) => {
      const type = types[name.slice(name.lastIndexOf(".") + 1)];
      if (type === undefined) throw new Error(`${name} is no file that pages are served with`);
      return { name, type, body: await readFile(new URL(name, folder)) };
    }),
  );
}
