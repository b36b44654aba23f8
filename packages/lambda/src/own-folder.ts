import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * An empty folder of this process alone. A function that ran out of time is begun anew by another process, which finds all that the former had
 * written: what processes that have ended left goes first.
 */
export function ownFolder(under: string, name: string): string {
  for (const found of readdirSync(under)) {
    const owner = found.startsWith(`${name}-`) ? Number(found.slice(name.length + 1)) : Number.NaN;
    if (owner === process.pid || hasEnded(owner))
      rmSync(join(under, found), { recursive: true, force: true });
  }
  const own = join(under, `${name}-${process.pid}`);
  mkdirSync(own);
  return own;
}

function hasEnded(pid: number): boolean {
  if (!Number.isSafeInteger(pid)) return false;
  try {
    // Signal 0 ends nothing: it only asks.
    process.kill(pid, 0);
    return false;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === "ESRCH";
  }
}
