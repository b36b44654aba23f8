import { randomUUID } from "node:crypto";
import { link, open, readFile, rm } from "node:fs/promises";
import { createKey, loadKey, type RegisterKey } from "@collegium/api";
import { CommandError, exitCodes } from "../exit.ts";
import type { DataFolder } from "./folder.ts";

/** The register's signing key, made where there is none yet; `created` says so. The file is readable by its owner alone. */
export async function registerKey({
  key: path,
}: DataFolder): Promise<{ key: RegisterKey; created: boolean }> {
  const found = await read(path);
  if (found !== undefined) return { key: await parse(path, found), created: false };
  const created = await create(path, `${JSON.stringify(await createKey())}\n`);
  // Whoever was first wins: two processes that start at once end with one key.
  return { key: await parse(path, (await read(path)) ?? ""), created };
}

/** The key in the folder; undefined where there is none. */
export async function foundKey({ key: path }: DataFolder): Promise<RegisterKey | undefined> {
  const found = await read(path);
  return found === undefined ? undefined : parse(path, found);
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw unusable(path, error);
  }
}

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
    throw unusable(path, error);
  } finally {
    await rm(partial, { force: true });
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
