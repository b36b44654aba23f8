import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile, rename, rm } from "node:fs/promises";
import { transform } from "esbuild";
import { type Asset, assetPath } from "./assets.ts";
import { type Face, fontFace, type Script, subset } from "./fonts.ts";
import { icon } from "./icon.ts";
import { readAssets, writeAssets } from "./kept.ts";
import { lighting } from "./lighting.ts";

const styleFolder = new URL("../style/", import.meta.url);
/** One sheet for every page, in the order in which its parts build on one another. */
const styleFiles = ["base", "frame", "facts", "printed", "session", "lists", "pictures", "narrow", "print"];

const fonts: readonly (readonly [Face, Script])[] = [
  ["literata", "latin"],
  ["literata", "cyrillic"],
  ["golos", "latin"],
  ["golos", "cyrillic"],
];

/**
 * The files, as they were made before from the same sources, or made and kept for the next process: beside the installed packages, where nothing else is
 * kept that can't be made again.
 */
export async function madeAssets(): Promise<Asset[]> {
  const folder = new URL(`../../node_modules/.cache/pages-${await sourcesHash()}/`, import.meta.url);
  const known = await readAssets(folder).catch(() => undefined);
  if (known) return known;
  const made = await makeAssets();
  const apart = new URL(`../../node_modules/.cache/pages-${randomUUID()}/`, import.meta.url);
  // Two processes may make them at once; where none can be kept, they are made each time.
  await writeAssets(apart, made)
    .then(() => rename(apart, folder))
    .catch(() => rm(apart, { recursive: true, force: true }))
    .catch(() => {});
  return made;
}

/** What the files are made of, and by. */
async function sourcesHash(): Promise<string> {
  const here = new URL("./", import.meta.url);
  const hash = createHash("sha256");
  const sources = [styleFolder, here].map(async (folder) =>
    (await readdir(folder)).sort().map((name) => new URL(name, folder)),
  );
  for (const source of (await Promise.all(sources)).flat()) hash.update(await readFile(source));
  for (const package_ of ["@fontsource-variable/literata", "@fontsource-variable/golos-text", "subset-font"])
    hash.update(await readFile(new URL(import.meta.resolve(`${package_}/package.json`))));
  return hash.digest("hex").slice(0, 16);
}

/** Makes all files that pages are served with, from the sources: sheets of styles, fonts, the icon. Takes some seconds. */
async function makeAssets(): Promise<Asset[]> {
  const made = await Promise.all(
    fonts.map(async ([face, script]) => {
      const file = hashed(`${face}-${script}`, "woff2", "font/woff2", await subset(face, script));
      return { file, rule: fontFace(face, script, `${assetPath}${file.name}`) };
    }),
  );
  const parts = await Promise.all(
    styleFiles.map((name) => readFile(new URL(`${name}.css`, styleFolder), "utf8")),
  );
  return [
    ...made.map(({ file }) => file),
    await style("room", [...made.map(({ rule }) => rule), ...parts].join("\n")),
    await style("lighting", lighting()),
    hashed("icon", "svg", "image/svg+xml", new TextEncoder().encode(icon)),
  ];
}

async function style(name: string, css: string): Promise<Asset> {
  const { code } = await transform(css, { loader: "css", minify: true, target: ["es2024"] });
  return hashed(name, "css", "text/css; charset=utf-8", new TextEncoder().encode(code));
}

function hashed(name: string, extension: string, type: string, body: Uint8Array): Asset {
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 10);
  return { name: `${name}.${hash}.${extension}`, type, body };
}
