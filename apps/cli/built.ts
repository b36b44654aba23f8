import { globSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where the command is built. */
export const dist = join(import.meta.dirname, "dist");

const root = join(import.meta.dirname, "../..");
/** What in a build says what it was built from. */
const list = "built-from.json";

const sources = [
  "pnpm-lock.yaml",
  "{apps,packages}/*/package.json",
  "{apps,packages}/*/*.ts",
  "{apps,packages}/*/{src,sample}/**/*.*",
];

/** A file that the command is built from: its path from the root, its size in bytes, and when it was changed, in milliseconds since 1970. */
export type Source = readonly [path: string, size: number, changed: number];

/** All sources as they are now, and the versions of packages. */
export function sourcesNow(): Source[] {
  return globSync(sources, { cwd: root, exclude: ["**/*.test.ts"] }).map((path) => {
    const { size, mtimeMs } = statSync(join(root, path));
    return [path, size, mtimeMs];
  });
}

/** Says in `folder`, which is whole, what it was built from. */
export function noteSources(folder: string, from: readonly Source[]): void {
  writeFileSync(join(folder, list), JSON.stringify(from));
}

/**
 * Whether `folder` was built, whole, from the sources as they are now: none has another size or time, or is gone. A new one is of no use until
 * another asks for it, and that one is changed.
 */
export function isBuilt(folder: string): boolean {
  try {
    const from = JSON.parse(readFileSync(join(folder, list), "utf8")) as Source[];
    return from.every(([path, size, changed]) => {
      const now = statSync(join(root, path), { throwIfNoEntry: false });
      return now?.size === size && now.mtimeMs === changed;
    });
  } catch {
    return false;
  }
}
