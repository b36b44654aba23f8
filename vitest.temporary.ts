import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const compiled = resolve("node_modules/.cache/compiled");
/** Of a few runs: test files have new names in each, and what is compiled of them is of no use to the next. */
const mostCompiled = 10_000;

/**
 * Gives the run a folder for all temporary files of its tests, and of what they start, and removes it at the end. What workers and
 * processes of tests compile of the sources is kept for the next ones, of this run and of later runs.
 */
export default function setup(): () => void {
  if (existsSync(compiled) && readdirSync(compiled, { recursive: true }).length > mostCompiled)
    rmSync(compiled, { recursive: true, force: true });
  process.env.NODE_COMPILE_CACHE = compiled;
  const folder = mkdtempSync(join(tmpdir(), "collegium-tests-"));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
