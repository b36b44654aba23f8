import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { setInterval } from "node:timers/promises";
import { promisify } from "node:util";

const millisecondsBetweenLooks = 500;
const farthest = 10;

/** npm, npx, pnpm, yarn or corepack: by itself, as node's script, or under the title that npm gives itself. */
const packageManager = /^(?:\S*\bnode\s+)?(?:\S*\/)?(?:npm|npx|pnpm|yarn|corepack)(?:-cli)?(?:\.[cm]?js)?\s/;

interface Seen {
  readonly parent: number;
  readonly command: string;
}

/**
 * Resolves once the package manager that runs this process as its script is gone, or one that runs that one (`npx` runs a shell, which runs
 * pnpm, which runs the script); never where there is none. Not all of them pass signals on: without this, a script that was ended by
 * its outermost process would go on without it. What a shell runs in the background is no package manager's script, and is left alone.
 */
export async function lifecycleEnded(): Promise<string> {
  const chain = await managersOf(process.pid);
  // Not to keep the process running by itself, and never to resolve where nothing can end.
  if (chain.length === 0) return new Promise(() => {});
  for await (const _ of setInterval(millisecondsBetweenLooks, undefined, { ref: false })) {
    const links = await Promise.all(chain.map(async ([pid, parent]) => (await look(pid))?.parent === parent));
    if (links.includes(false)) break;
  }
  return "The package manager that ran this is gone";
}

/** Each process from this one up to below the outermost package manager, with its parent. */
async function managersOf(own: number): Promise<(readonly [pid: number, parent: number])[]> {
  const links: (readonly [number, number])[] = [];
  let managed = 0;
  let parent = (await look(own))?.parent ?? 0;
  for (let pid = own; parent > 1 && links.length < farthest; ) {
    links.push([pid, parent]);
    const seen = await look(parent);
    if (seen && packageManager.test(seen.command)) managed = links.length;
    else if (links.length === 1) break;
    [pid, parent] = [parent, seen?.parent ?? 0];
  }
  return links.slice(0, managed);
}

/** A process's parent and command line: of Linux's own files, elsewhere by `ps`; undefined where it can't be seen, or is no more. */
async function look(pid: number): Promise<Seen | undefined> {
  try {
    if (process.platform !== "linux") {
      const { stdout } = await promisify(execFile)("ps", ["-o", "ppid=,args=", "-p", String(pid)]);
      const [, parent, command = ""] = /^\s*(\d+)\s(.*)/.exec(stdout) ?? [];
      return { parent: Number(parent), command: `${command} ` };
    }
    const [stat, command] = await Promise.all([
      readFile(`/proc/${pid}/stat`, "utf8"),
      readFile(`/proc/${pid}/cmdline`, "utf8"),
    ]);
    // proc(5): `pid (name) state parent …`, where a name may hold anything.
    const [, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { parent: Number(parent), command: command.replaceAll("\0", " ") };
  } catch {
    return undefined;
  }
}
