import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/**
 * Gives the run a folder for all temporary files of its tests, and of what they start, and removes it at the end. What processes of tests
 * compile of the sources is kept for the next ones, of this run and of later runs.
 */
export default function setup(): () => void {
  process.env.NODE_COMPILE_CACHE = resolve("node_modules/.cache/compiled");
  const folder = mkdtempSync(join(tmpdir(), "collegium-tests-"));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
