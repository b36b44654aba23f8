/// <reference path="./subset-font-module.d.ts" />
import { readFile } from "node:fs/promises";
import subsetFont from "subset-font";

/** The signs from one to another. */
const range = (from: number, to: number): string =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));

/** What is printed in the languages of Europe, and what typography needs. Other signs are shown in the reader's own fonts. */
const scripts = {
  latin: `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ŁłŚśŠšŽžČčĆćŻżŹźĘęĄąŃńİıŞşĞğŐőŰűŒœ–—‘’“”„…•′″‑‐−×·№€`,
  cyrillic: `${range(0x400, 0x45f)}ҐґӘәҒғҚқҢңӨөҰұҮүҺһ\u0301№`,
} as const;
export type Script = keyof typeof scripts;

/** The two faces: what somebody printed, and what we say. Heavier or lighter than these nothing is set. */
const faces = {
  literata: {
    family: "Literata",
    files: import.meta.resolve("@fontsource-variable/literata/package.json"),
    file: "literata",
    weights: { min: 400, max: 700 },
  },
  golos: {
    family: "Golos",
    files: import.meta.resolve("@fontsource-variable/golos-text/package.json"),
    file: "golos-text",
    weights: { min: 400, max: 600 },
  },
} as const;
export type Face = keyof typeof faces;

/** A face's signs of one script, as small as they go. */
export async function subset(face: Face, script: Script): Promise<Uint8Array> {
  const { files, file, weights } = faces[face];
  const path = new URL(`files/${file}-${script}-wght-normal.woff2`, files);
  return subsetFont(await readFile(path), scripts[script], {
    targetFormat: "woff2",
    variationAxes: { wght: weights },
  });
}

/** The rule by which a sheet of styles finds a font. */
export const fontFace = (face: Face, script: Script, url: string): string => {
  const { family, weights } = faces[face];
  const only = script === "cyrillic" ? ";unicode-range:U+301,U+400-52F,U+2116" : "";
  return `@font-face{font-family:${family};font-weight:${weights.min} ${weights.max};font-display:swap;src:url(${url})${only}}`;
};
