import { dirname } from "node:path";
import { type ParsedSheet, parseSheet } from "@collegium/sheets";
import { readTextFile, readTextIn } from "../files.ts";
import type { Io } from "../io.ts";
import type { SheetToSend } from "./send-sheet.ts";

/** A sheet that was read, with the text that its source names, where that file is at hand. */
export type ReadSheet = { readonly file: string } & (
  | ({ readonly outcome: "parsed" } & Pick<SheetToSend, "yaml" | "text">)
  | Extract<ParsedSheet, { outcome: "malformed" }>
);

/** Reads all sheets before anything is sent. Texts are looked for in `texts`, or beside their sheet. */
export const readSheets = (
  io: Io,
  files: readonly string[],
  texts: string | undefined,
): Promise<ReadSheet[]> => Promise.all(files.map((file) => readSheet(io, file, texts)));

async function readSheet(io: Io, file: string, texts: string | undefined): Promise<ReadSheet> {
  const yaml = await readTextFile(io, file);
  const parsed = parseSheet(yaml);
  if (parsed.outcome === "malformed") return { file, ...parsed };
  const { source } = parsed.sheet;
  const name = typeof source === "object" ? source.text : undefined;
  // A text is needed only until it is deposited: that it is missing is for the register to say.
  const words = name === undefined ? undefined : await readTextIn(io, texts ?? dirname(file), name);
  const text = name === undefined || words === undefined ? undefined : { name, words };
  return { file, outcome: "parsed", yaml, text };
}
