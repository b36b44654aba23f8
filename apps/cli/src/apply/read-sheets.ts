import { dirname, join } from "node:path";
import { type ParsedSheet, parseSheet } from "@collegium/domain";
import { CommandError } from "../exit.ts";
import { readTextFile } from "../files.ts";
import { type Io, userPath } from "../io.ts";

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
  const folder = texts === undefined ? dirname(userPath(io, file)) : userPath(io, texts);
  return { file, ...parsed, text: await textAtHand(io, join(folder, name)) };
}

/** A text is needed only until it is deposited: that it is missing is for the plan to say. */
async function textAtHand(io: Io, path: string): Promise<string | undefined> {
  try {
    return await readTextFile(io, path);
  } catch (error) {
    if (
      error instanceof CommandError &&
      (error.cause as NodeJS.ErrnoException | undefined)?.code === "ENOENT"
    )
      return undefined;
    throw error;
  }
}
