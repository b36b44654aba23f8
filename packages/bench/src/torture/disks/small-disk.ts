import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A disk of a few megabytes. */
export interface SmallDisk {
  readonly path: string;
  /** Gives back some room on it, once. */
  free(): void;
  /** From here on it can only be read. */
  seal(): void;
}

/** Mounts a disk in memory; needs a mount namespace of one's own. */
export function smallDisk(path: string, mebibytes: number): SmallDisk {
  mkdirSync(path);
  mount("-t", "tmpfs", "-o", `size=${mebibytes}m`, "collegium", path);
  const ballast = join(path, "ballast");
  writeFileSync(ballast, Buffer.alloc(4 * 1024 * 1024));
  return {
    path,
    free: () => rmSync(ballast),
    seal: () => mount("-o", "remount,ro", path),
  };
}

function mount(...args: string[]): void {
  const { status, stderr } = spawnSync("mount", args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`mount ${args.join(" ")}: ${stderr}`);
}
