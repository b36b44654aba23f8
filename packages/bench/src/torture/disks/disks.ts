import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import type { Outcome, Torture } from "../torture.ts";

const inside = new URL("./inside.ts", import.meta.url).pathname;

/** Mounts of its own, and processes of its own, of which none outlives it. */
const alone = ["--map-root-user", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"];

/** A register on a disk that is full, and on one that can only be read. The disks are in memory, in a mount namespace that ends with the torture. */
export const disks: Torture = {
  name: "disks",
  about: "a register on a full disk, and on one that can only be read",
  async run({ folder, seed }) {
    const child = spawn("unshare", [...alone, process.execPath, inside, folder, String(seed)], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    const ended = once(child, "close");
    const [said, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
    const [code] = await ended;
    if (code !== 0)
      throw new Error(`no small disk can be made here (unshare ends with ${code}): ${complaint}`);
    return JSON.parse(said) as Outcome;
  },
};
