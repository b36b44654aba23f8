import { randomUUID } from "node:crypto";
import { copyFile, link, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bytesOf, requireWhole } from "../bytes.ts";
import type { Shelf, Version } from "../port.ts";

/** A shelf in a folder, for tests and for one machine: the current version is the one of the highest number. */
export function folderShelf(folder: string): Shelf {
  const numbers = async (): Promise<number[]> => {
    await mkdir(folder, { recursive: true });
    const names = await readdir(folder);
    return names.flatMap((name) => (name.endsWith(".json") ? Number.parseInt(name, 10) : []));
  };
  const read = async (number: number): Promise<Version> => ({
    tag: `${number}`,
    ...JSON.parse(await readFile(join(folder, `${number}.json`), "utf8")),
  });
  return {
    async current(known) {
      const last = Math.max(0, ...(await numbers()));
      return last === 0 ? undefined : `${last}` === known ? "unchanged" : read(last);
    },
    async take(version, path) {
      const part = `${path}.part`;
      try {
        await copyFile(join(folder, version.key), part);
      } catch {
        await rm(part, { force: true });
        return false;
      }
      try {
        requireWhole(version, await bytesOf(part));
      } catch (fault) {
        await rm(part);
        throw fault;
      }
      await rename(part, path);
      return true;
    },
    async put(path, about, after) {
      const all = await numbers();
      const number = Number(after?.tag ?? 0) + 1;
      if (all.some((one) => one >= number)) return undefined;
      const before = await readdir(folder);
      const key = `${number}-${randomUUID()}.db`;
      await copyFile(path, join(folder, key));
      const version = { key, ...(await bytesOf(path)), ...about };
      const draft = join(folder, `${key}.draft`);
      await writeFile(draft, JSON.stringify(version));
      const moved = await link(draft, join(folder, `${number}.json`)).then(
        () => true,
        () => false,
      );
      await rm(draft);
      for (const old of moved ? before : [key]) await rm(join(folder, old), { force: true });
      return moved ? { tag: `${number}`, ...version } : undefined;
    },
    async tidy() {
      const last = Math.max(0, ...(await numbers()));
      // Where it is gone by now, another put the next, and tidied.
      const current = last === 0 ? undefined : await read(last).catch(() => undefined);
      if (!current) return;
      // What is being put has a higher number.
      const left = (await readdir(folder)).filter((name) => Number.parseInt(name, 10) <= last);
      for (const name of left)
        if (name !== current.key && name !== `${last}.json`) await rm(join(folder, name), { force: true });
    },
  };
}
