import type { DatabaseSync } from "node:sqlite";
import type { ViewSets } from "../port.ts";

/** The view sets of a register in SQLite; creates its tables and a first, live set where there are none. */
export function sqliteViewSets(_db: DatabaseSync): ViewSets {
  throw new Error("not there yet");
}
