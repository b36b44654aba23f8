import { readFile, stat } from "node:fs/promises";
import { CommandError, exitCodes } from "./exit.ts";
import { type Io, userPath } from "./io.ts";

/** The most that a request's body may be, and so a text or a sheet. */
const maxBytes = 1024 * 1024;

/** A file's text. Refuses what is no UTF-8 rather than put question marks into the record. */
export async function readTextFile(io: Io, file: string): Promise<string> {
  const path = userPath(io, file);
  try {
    const { size } = await stat(path);
    if (size > maxBytes) throw new Error(`it has ${size} bytes, and ${maxBytes} are the most`);
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path));
  } catch (cause) {
    const utf8 = !(cause instanceof TypeError);
    const why = utf8 ? (cause as Error).message : "it is not UTF-8";
    const next = utf8 ? undefined : `Convert it first: iconv -t UTF-8 ${file}`;
    throw new CommandError(exitCodes.unreachable, `${file} can't be read: ${why}.`, next, { cause });
  }
}
