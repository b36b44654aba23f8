import type { DatabaseSync } from "node:sqlite";
import type { Position } from "@collegium/domain";

/** The position of the last commit in a file; 0 where there is none, or no table of commits yet. */
export function headIn(db: DatabaseSync): Position {
  const table = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'commits'").get();
  const last = table && db.prepare("SELECT max(position) AS position FROM commits").get();
  return (last?.position ?? 0) as Position;
}
