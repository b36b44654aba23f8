import { dirname } from "node:path";
import { type ParsedSheet, parseSheet } from "@collegium/sheets";
import { readTextFile, readTextIn } from "../files.ts";
import type { Io } from "../io.ts";

type Parsed = Extract<ParsedSheet, { outcome: "parsed" }>;

/** A sheet that was read, with the text that its source names, where that file is at hand. */
export type ReadSheet = { readonly file: string } & (
  | (Parsed & { readonly text: string | undefined })
  | Extract<ParsedSheet, { outcome: "malformed" }>
);

/** Reads all sheets before anything is sent. Texts are looked for in `texts`, or beside their sheet. */
export const readSheets = (
  io: Io,
  files: readonly string[],
  texts: string | undefined,
): Promise<ReadSheet[]> => Promise.all(files.map((file) => readSheet(io, file, texts)));

async function readSheet(io: Io, file: string, texts: string | undefined): Promise<ReadSheet> {
  const parsed = parseSheet(await readTextFile(io, file));
  if (parsed.outcome === "malformed") return { file, ...parsed };
  const { source } = parsed.sheet;
  const name = typeof source === "object" ? source.text : undefined;
  if (name === undefined) return { file, ...parsed, text: undefined };
  const folder = texts ?? dirname(file);
  // A text is needed only until it is deposited: that it is missing is for the plan to say.
  return { file, ...parsed, text: await readTextIn(io, folder, name) };
}
