import type { DatabaseSync } from "node:sqlite";
import { immediate } from "./immediate.ts";

/**
 * Does work in a write transaction now, all of it or nothing; undefined where another process has the lock at this moment. One within another,
 * of two files, is committed while nobody else writes to the first. The work must not wait for anything.
 */
export function atOnce<T>(db: DatabaseSync, work: () => T): { readonly result: T } | undefined {
  const { begun, within } = immediate(db);
  return begun() ? { result: within(work) } : undefined;
}
