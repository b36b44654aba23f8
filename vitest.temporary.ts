import {
  accessSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const compiled = resolve("node_modules/.cache/compiled");
/** Of a few runs: test files have new names in each, and what is compiled of them is of no use to the next. */
const mostCompiled = 10_000;

/** Where Linux keeps files in memory. */
const inMemory = "/dev/shm";
/** Some times as much as a run has at once. */
const roomForRuns = 2 * 2 ** 30;

/**
 * Gives the run a folder for all temporary files of its tests, and of what they start, and removes it at the end: in memory, where there is
 * room, for there nobody waits for a disk at each of the thousands of transactions that are to be durable. What workers and processes of
 * tests compile of the sources is kept for the next ones, of this run and of later runs.
 */
export default function setup(): () => void {
  if (existsSync(compiled) && readdirSync(compiled, { recursive: true }).length > mostCompiled)
    rmSync(compiled, { recursive: true, force: true });
  process.env.NODE_COMPILE_CACHE = compiled;
  for (const parent of [inMemory, tmpdir()]) if (existsSync(parent)) removeLeft(parent);
  const folder = folderInMemory() ?? newFolder(tmpdir());
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** A folder that tells whose it is. */
const newFolder = (parent: string): string => mkdtempSync(join(parent, `collegium-tests-${process.pid}-`));

/** What runs that were killed left: memory and disk that nobody else gives back. */
function removeLeft(parent: string): void {
  for (const name of readdirSync(parent)) {
    const run = /^collegium-tests-(\d+)-/.exec(name)?.[1];
    if (run === undefined || !hasEnded(Number(run))) continue;
    try {
      rmSync(join(parent, name), { recursive: true, force: true });
    } catch {
      // Another user's.
    }
  }
}

function hasEnded(pid: number): boolean {
  try {
    // Signal 0 ends nothing: it only asks.
    process.kill(pid, 0);
    return false;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === "ESRCH";
  }
}

function folderInMemory(): string | undefined {
  // Who says where temporary files go is obeyed.
  if (process.env.TMPDIR !== undefined) return undefined;
  let folder: string | undefined;
  try {
    const { bavail, bsize } = statfsSync(inMemory);
    if (bavail * bsize < roomForRuns) return undefined;
    folder = newFolder(inMemory);
    // Tests start programs of their own, which containers don't always let run from there.
    const program = join(folder, "program");
    writeFileSync(program, "", { mode: 0o755 });
    accessSync(program, constants.X_OK);
    rmSync(program);
    return folder;
  } catch {
    if (folder !== undefined) rmSync(folder, { recursive: true });
    return undefined;
  }
}
