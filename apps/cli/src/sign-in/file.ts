import { randomUUID } from "node:crypto";
import { chmod, mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { CommandError, exitCodes } from "../exit.ts";
import type { Io } from "../io.ts";

/** The user's folder for such things; undefined where nothing says where that is. */
function folderOf({ env }: Io): string | undefined {
  const { XDG_CONFIG_HOME, HOME, APPDATA } = env;
  const config = process.platform === "win32" ? APPDATA : XDG_CONFIG_HOME || (HOME && join(HOME, ".config"));
  return config ? join(config, "collegium", "signed-in") : undefined;
}

/** One file a register: sign-ins at two of them don't meet. */
const fileIn = (folder: string, name: string): string => join(folder, `${encodeURIComponent(name)}.json`);

/** What is kept under a name; undefined where nothing is. Refuses a file that others can read or write. */
export async function readKept(io: Io, name: string): Promise<string | undefined> {
  const folder = folderOf(io);
  if (folder === undefined) return undefined;
  const path = fileIn(folder, name);
  try {
    const file = await open(path, "r");
    try {
      // Of the very file that is read.
      const { mode } = await file.stat();
      guarded(path, mode);
      return await file.readFile("utf8");
    } finally {
      await file.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error instanceof CommandError ? error : unusable(path, error);
  }
}

/** Whoever reads a token writes in its owner's name. */
function guarded(path: string, mode: number): void {
  // Windows keeps no such bits, and says that all may do all.
  if (process.platform === "win32" || (mode & 0o077) === 0) return;
  throw new CommandError(
    exitCodes.unreachable,
    `${path} can be read or written by others (mode ${(mode & 0o777).toString(8).padStart(4, "0")}): it holds a token.`,
    `Close it: chmod 600 '${path}'. If somebody may have read it: collegium logout, and sign in again.`,
  );
}

/** Keeps a secret under a name, readable by its owner alone; answers where. */
export async function keepFile(io: Io, name: string, secret: string): Promise<string> {
  const folder = folderOf(io);
  if (folder === undefined)
    throw new CommandError(
      exitCodes.unreachable,
      "There is no place to keep a sign-in: the system has no keyring, and HOME is not set.",
      "Set HOME or XDG_CONFIG_HOME, or give the token with each command: COLLEGIUM_TOKEN",
    );
  const path = fileIn(folder, name);
  const partial = `${path}.${randomUUID()}.part`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(partial, "wx", 0o600);
    try {
      await file.writeFile(secret);
      await file.sync();
    } finally {
      await file.close();
    }
    // Whatever the umask: it may take the owner's own rights.
    await chmod(partial, 0o600);
    await rename(partial, path);
    return path;
  } catch (error) {
    throw unusable(path, error);
  } finally {
    await rm(partial, { force: true }).catch(() => {});
  }
}

export async function forgetFile(io: Io, name: string): Promise<void> {
  const folder = folderOf(io);
  if (folder === undefined) return;
  const path = fileIn(folder, name);
  try {
    await rm(path, { force: true });
  } catch (error) {
    throw unusable(path, error);
  }
}

const unusable = (path: string, error: unknown) =>
  new CommandError(
    exitCodes.unreachable,
    `${path}, where sign-ins are kept, can't be used: ${(error as Error).message}`,
    "Its folder must be readable and writable by this user.",
  );
