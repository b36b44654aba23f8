import { accessSync, constants, statfsSync } from "node:fs";
import { dirname } from "node:path";
import { Unwritable } from "@collegium/event-store";
import { asUnwritable } from "@collegium/sqlite";

/** Where less is free, a commit may not go in. */
const scarceBytes = 128 * 1024;

/**
 * What is in the way of writing to a file, where SQLite can't tell: it says of a folder for reading alone that a file can't be opened, and of a
 * full disk that the log's index can't be made. Leaves other faults as they are.
 */
export function discern(fault: unknown, database: string): unknown {
  const told = asUnwritable(fault);
  if (!(told instanceof Unwritable) || told.obstacle !== "failing") return told;
  const folder = dirname(database);
  try {
    for (const path of [database, folder]) accessSync(path, constants.W_OK);
  } catch (cause) {
    const { obstacle } = asUnwritable(cause) as Unwritable;
    return obstacle === "read-only" ? new Unwritable("read-only", undefined, { cause: fault }) : told;
  }
  const { bfree, bsize } = statfsSync(folder);
  return bfree * bsize < scarceBytes ? new Unwritable("full", undefined, { cause: fault }) : told;
}
