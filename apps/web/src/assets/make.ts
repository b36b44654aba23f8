import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { transform } from "esbuild";
import { type Asset, assetPath } from "./assets.ts";
import { deskScript } from "./desk.ts";
import { type Face, fontFace, type Script, subset } from "./fonts.ts";
import { icon } from "./icon.ts";
import { lighting } from "./lighting.ts";

const styleFolder = new URL("../style/", import.meta.url);
/** One sheet for every page, in the order in which its parts build on one another. */
const styleFiles = ["base", "frame", "facts", "printed", "session", "lists", "pictures", "narrow", "print"];
const deskStyleFolder = new URL("../desk/style/", import.meta.url);
/** The desk's own sheet, in the same way. */
const deskStyleFiles = ["base", "frame", "text", "sheet", "now", "dialogs", "opening", "session", "narrow"];

const fonts: readonly (readonly [Face, Script])[] = [
  ["literata", "latin"],
  ["literata", "cyrillic"],
  ["golos", "latin"],
  ["golos", "cyrillic"],
];

/** Makes all files that pages are served with, from the sources: sheets of styles, fonts, the icon, the desk's script. Takes some seconds. */
export async function makeAssets(): Promise<Asset[]> {
  const made = await Promise.all(
    fonts.map(async ([face, script]) => {
      const file = hashed(`${face}-${script}`, "woff2", "font/woff2", await subset(face, script));
      return { file, rule: fontFace(face, script, `${assetPath}${file.name}`) };
    }),
  );
  const parts = await sheets(styleFolder, styleFiles);
  const desk = await sheets(deskStyleFolder, deskStyleFiles);
  const rules = made.map(({ rule }) => rule);
  return [
    ...made.map(({ file }) => file),
    await style("room", [...rules, ...parts].join("\n")),
    await style("desk", [...rules, ...desk].join("\n")),
    hashed("desk", "js", "text/javascript; charset=utf-8", await deskScript()),
    await style("lighting", lighting()),
    hashed("icon", "svg", "image/svg+xml", new TextEncoder().encode(icon)),
  ];
}

const sheets = (folder: URL, names: readonly string[]): Promise<string[]> =>
  Promise.all(names.map((name) => readFile(new URL(`${name}.css`, folder), "utf8")));

async function style(name: string, css: string): Promise<Asset> {
  const { code } = await transform(css, { loader: "css", minify: true, target: ["es2024"] });
  return hashed(name, "css", "text/css; charset=utf-8", new TextEncoder().encode(code));
}

function hashed(name: string, extension: string, type: string, body: Uint8Array): Asset {
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 10);
  return { name: `${name}.${hash}.${extension}`, type, body };
}
