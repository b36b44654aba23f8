import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseSheet, type Sheet } from "@collegium/sheets";

const root = join(import.meta.dirname, "../../..");

/** A record sheet, and the text that it is about. */
export interface SheetFile {
  readonly name: string;
  /** As it stands in its file. */
  readonly yaml: string;
  readonly sheet: Sheet;
  readonly text: string;
}

/** The folder with the founding communiqués, which are not ours to publish: `COLLEGIUM_SEEDS`, from the root. Undefined where it is not there. */
export function foundingTexts(): string | undefined {
  const folder = resolve(root, process.env.COLLEGIUM_SEEDS || "../shared/seeds");
  return existsSync(folder) ? folder : undefined;
}

/** The founding sheets of 2009 and 2014 upon their whole communiqués; undefined where those are not at hand. */
export function foundingSheets(): SheetFile[] | undefined {
  const texts = foundingTexts();
  if (texts === undefined) return undefined;
  return read(import.meta.dirname, (name, { source }) => {
    if (typeof source !== "object" || !source.text) throw new Error(`${name} names no text`);
    return join(texts, source.text);
  });
}

/** The sample that every new register begins with: the same sessions, from digests. */
export function sampleSheets(): SheetFile[] {
  const folder = join(import.meta.dirname, "../sample");
  return read(folder, (name) => join(folder, `${name}.txt`));
}

/** The readouts that the project keeps, which are in the public domain, with their sheets. */
export function readoutSheets(): SheetFile[] {
  const folder = join(import.meta.dirname, "readouts");
  return read(folder, (name) => join(folder, `${name}.txt`), ["tajikistan-2021"]);
}

const read = (
  folder: string,
  textOf: (name: string, sheet: Sheet) => string,
  names = ["moscow-2009", "minsk-2014"],
): SheetFile[] =>
  names.map((name) => {
    const yaml = readFileSync(join(folder, `${name}.yaml`), "utf8");
    const parsed = parseSheet(yaml);
    if (parsed.outcome === "malformed") throw new Error(`${name}: ${JSON.stringify(parsed.problems)}`);
    return { name, yaml, sheet: parsed.sheet, text: readFileSync(textOf(name, parsed.sheet), "utf8") };
  });
