import { existsSync } from "node:fs";
import { headIn } from "@collegium/event-store";
import { checkpointBeside, searchedUpTo } from "@collegium/read-model";
import { openForReading } from "@collegium/sqlite";
import { CommandError, exitCodes } from "../exit.ts";
import type { DataFolder } from "./folder.ts";
import { expectReadable } from "./readable.ts";
import { unopened } from "./unopened.ts";

/** How far anything in a folder that was made of its ledger knows that; 0 where nothing was, or there is no folder. */
export function knownIn(folder: DataFolder): number {
  expectReadable(folder);
  const { path, database, search } = folder;
  return existsSync(path) ? Math.max(checkpointBeside(database), searchedUpTo(search)) : 0;
}

/**
 * Refuses a ledger that ends before what was made of it: it has lost commits, whose positions others would get, and readers have seen both. To be
 * called before views are opened: those that the register does not name are removed then.
 */
export function expectWhole(folder: DataFolder): void {
  // In this order: views never know what the ledger does not have yet.
  const known = knownIn(folder);
  if (known === 0) return;
  const head = headAt(folder);
  if (head < known) throw cutShort(head, known);
}

function headAt({ path, database }: DataFolder): number {
  if (!existsSync(database)) return 0;
  try {
    const { db, close } = openForReading(database);
    try {
      return headIn(db);
    } finally {
      close();
    }
  } catch (fault) {
    throw unopened(path, fault);
  }
}

const cutShort = (head: number, shown: number) =>
  new CommandError(
    exitCodes.fault,
    `The ledger ends at position ${head}, and readers have been shown what it held up to ${shown}: commits are lost.`,
    "Compare it with the last export: collegium import FILE --compare. What to do then is in docs/operating.md. Where an older copy was put here on purpose, remove collegium.db-views-* and search.db.",
  );
