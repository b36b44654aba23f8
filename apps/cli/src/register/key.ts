import { randomUUID } from "node:crypto";
import { link, lstat, open, rm } from "node:fs/promises";
import { createKey, loadKey, type RegisterKey } from "@collegium/api";
import { CommandError, exitCodes } from "../exit.ts";
import { explainDisk } from "./disk-faults.ts";
import type { DataFolder } from "./folder.ts";

/** A key that was found or made. */
export interface FoundKey {
  readonly key: RegisterKey;
  readonly created: boolean;
  /** What is to be mended about its file, though it is used. */
  readonly warning?: string;
}

/** The register's signing key, made where there is none yet; `created` says so. The file is readable by its owner alone. */
export async function registerKey(folder: DataFolder): Promise<FoundKey> {
  const { key: path } = folder;
  const found = await foundKey(folder);
  if (found) return found;
  const created = await create(path, `${JSON.stringify(await createKey())}\n`);
  // Whoever was first wins: two processes that start at once end with one key.
  const made = await foundKey(folder);
  if (!made)
    throw (await isLink(path))
      ? dangling(path)
      : unusable(path, new Error("it was removed right after it was made"));
  return { ...made, created };
}

const isLink = async (path: string): Promise<boolean> =>
  (await lstat(path).catch(() => undefined))?.isSymbolicLink() === true;

const dangling = (path: string) =>
  unusable(
    path,
    new Error("it is a link to a file that is not there."),
    "Bring that file back, such as by mounting its disk. Or remove the link: a new key is made, and tokens of the old one end.",
  );

/** The key in the folder; undefined where there is none. Refuses a file that others than its owner and its group can read or write. */
export async function foundKey({ key: path }: DataFolder): Promise<FoundKey | undefined> {
  const found = await read(path);
  if (found === undefined) return undefined;
  const warning = guarded(path, found.mode);
  return { key: await parse(path, found.content), created: false, ...(warning && { warning }) };
}

async function read(path: string): Promise<{ content: string; mode: number } | undefined> {
  try {
    const file = await open(path, "r");
    try {
      // Of the very file that is read; where the name is a link, of the one that it leads to.
      const { mode } = await file.stat();
      return { content: await file.readFile("utf8"), mode };
    } finally {
      await file.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw unusable(path, error);
  }
}

const others = 0o007;
const group = 0o070;

/** Whoever reads the key can sign tokens in anybody's name. Answers what is to be warned of. */
function guarded(path: string, mode: number): string | undefined {
  // Windows keeps no such bits, and says that all may do all.
  if (process.platform === "win32") return undefined;
  const mend = `chmod 600 '${path}'`;
  if (mode & others)
    throw new CommandError(
      exitCodes.unreachable,
      `The register's key ${path} can be read or written by every user of this machine (mode ${octal(mode)}): any of them could sign tokens.`,
      `Close it: ${mend}. If somebody may have read it, remove the file instead: a new key is made, and all tokens of the old one end.`,
    );
  if (mode & group)
    return `The register's key ${path} can be read or written by its group (mode ${octal(mode)}): each of them can sign tokens. To close it: ${mend}`;
  return undefined;
}

const octal = (mode: number): string => (mode & 0o777).toString(8).padStart(4, "0");

/** Written whole and synced under another name, then linked: the key file is never there in part, and never replaced. */
async function create(path: string, content: string): Promise<boolean> {
  const partial = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(partial, "w", 0o600);
    await file.writeFile(content);
    await file.sync();
    await file.close();
    await link(partial, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    const told = explainDisk(error, `There is no key yet in ${path}, and none can be made`);
    throw told instanceof CommandError ? told : unusable(path, error);
  } finally {
    await rm(partial, { force: true }).catch(() => {});
  }
}

async function parse(path: string, content: string): Promise<RegisterKey> {
  try {
    return await loadKey(JSON.parse(content));
  } catch (error) {
    throw unusable(
      path,
      error,
      "Put the right file back from a backup. Without it, remove the file: a new key is made, and tokens of the old one end.",
    );
  }
}

const unusable = (
  path: string,
  error: unknown,
  next = "The data folder must be readable and writable by this user.",
) =>
  new CommandError(
    exitCodes.unreachable,
    `The register's key ${path} can't be used: ${(error as Error).message}`,
    next,
  );
