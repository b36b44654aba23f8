import { rm } from "node:fs/promises";
import type { DatabaseSync } from "node:sqlite";
import { openSearch } from "../file/open.ts";
import type { SearchFile, TextReader } from "../port.ts";
import { searchFile } from "./search-file.ts";

/** A search file that was fetched, and lies at a path until it is closed. */
export interface OpenedFile {
  readonly file: SearchFile;
  close(): Promise<void>;
}

/** Opens what was fetched to a path; where it is damaged, nothing stays there. */
export async function openedAt(path: string, sources: { readonly texts: TextReader }): Promise<OpenedFile> {
  let db: DatabaseSync | undefined;
  async function close(): Promise<void> {
    db?.close();
    for (const end of ["", "-wal", "-shm"]) await rm(`${path}${end}`, { force: true });
  }
  try {
    db = openSearch(path);
    return { file: searchFile(db, sources), close };
  } catch (fault) {
    await close();
    throw fault;
  }
}
