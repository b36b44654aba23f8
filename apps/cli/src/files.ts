import { constants } from "node:fs";
import { type FileHandle, lstat, open, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { CommandError, exitCodes } from "./exit.ts";
import { type Io, userPath } from "./io.ts";

/** The most that a request's body may be, and so a text or a sheet. */
const maxBytes = 1024 * 1024;

/** Text of a file that the user named, or of standard input for `-`. Refuses what is no UTF-8 rather than put question marks into the record. */
export const readTextFile = (io: Io, file: string): Promise<string> =>
  reading(file, async () =>
    decoded(file === "-" ? await readInput(io) : await readRegular(userPath(io, file))),
  );

/**
 * Text of a file that another file named: no link leads out of the folder, so that nobody's sheet deposits what only its
 * reader may see. Undefined where there is no such file.
 */
export const readTextIn = (io: Io, folder: string, name: string): Promise<string | undefined> => {
  const path = join(userPath(io, folder), name);
  return reading(join(folder, name), async () => {
    if (!(await isThere(path))) return undefined;
    const home = await realpath(userPath(io, folder));
    const file = await realpath(path);
    if (!file.startsWith(home.endsWith(sep) ? home : home + sep))
      throw new Error("it leads out of its folder; put the file itself there");
    // What was a file a moment ago may be a link now.
    return decoded(await readRegular(file, constants.O_NOFOLLOW));
  });
};

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

async function reading<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    const why = (cause as Error).message;
    const next = cause instanceof NotUtf8 ? cause.remedyFor(file) : undefined;
    throw new CommandError(exitCodes.unreachable, `${file} can't be read: ${why}.`, next, { cause });
  }
}

/** Opened before it is looked at, and without waiting: a pipe may never have a writer, and a device never end. */
async function readRegular(path: string, flags = 0): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | flags);
  try {
    const status = await file.stat();
    if (status.isDirectory()) throw new Error("it is a folder");
    if (!status.isFile()) throw new Error("it is a pipe or a device, and no file");
    if (status.size > maxBytes) throw tooLong(status.size);
    return await readBounded(file);
  } finally {
    await file.close();
  }
}

/** A file may grow while it is read. */
async function readBounded(file: FileHandle): Promise<Uint8Array> {
  const bytes = Buffer.alloc(maxBytes + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length);
    length += bytesRead;
    if (length > maxBytes) throw tooLong(length);
    if (bytesRead === 0) return bytes.subarray(0, length);
  }
}

/** To the letter: whether a byte order mark is part of it, the register says. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new NotUtf8(bytes, { cause });
  }
}

/** UTF-16 tells itself by its byte order mark, other encodings by nothing. */
class NotUtf8 extends Error {
  override readonly name = "NotUtf8";
  readonly #isUtf16: boolean;

  constructor([first, second]: Uint8Array, options: ErrorOptions) {
    super("it is not UTF-8", options);
    this.#isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  }

  remedyFor(file: string): string {
    const convert = (from: string) =>
      `iconv -f ${from} -t UTF-8 '${file.replaceAll("'", "'\\''")}' > converted.txt`;
    return this.#isUtf16
      ? `It is UTF-16. Convert it first: ${convert("UTF-16")}`
      : `Convert it first from the encoding that it is in, such as: ${convert("windows-1251")}`;
  }
}

async function* emptyInput(): AsyncGenerator<Uint8Array> {}

async function readInput({ stdin = emptyInput() }: Io): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    length += chunk.length;
    if (length > maxBytes) throw new Error(`it has more than ${maxBytes} bytes, and these are the most`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const tooLong = (bytes: number) => new Error(`it has ${bytes} bytes, and ${maxBytes} are the most`);
