import type { DatabaseSync } from "node:sqlite";
import type { Pace } from "../../pace.ts";
import { type Indexed, indexing } from "../words/indexed.ts";
import { stemming } from "../words/stems.ts";
import { type Loadable, rowPutter, type ThingRows } from "./put-rows.ts";

export interface Loader {
  /** Makes what takes time, outside of any transaction. */
  readied(rows: ThingRows, pace: Pace): Promise<Loadable>;
  /** Inserts rows, but for their tags. Law: those that are there already stay as they are, once. */
  load(things: readonly Loadable[]): void;
  /** Inserts the tags of all claims whose numbers lie between two, these among them. */
  tag(first: number, last: number): void;
}

/** Passages whose words are made before others have a turn. */
const indexedAtOnce = 50;

/**
 * Puts new things into a file, many in one transaction. Tags, whose order is not that of things, go in
 * sorted, by one statement for all: so each page of their trees is changed once.
 */
export function loader(db: DatabaseSync): Loader {
  const indexed = indexing(stemming());
  const tags = db.prepare(
    "INSERT OR IGNORE INTO tags SELECT value, sort FROM claims, json_each(claims.tags) WHERE claims.id BETWEEN ? AND ? ORDER BY 1, 2",
  );

  return {
    async readied(rows, pace) {
      const made: Indexed[] = [];
      for (const [n, { row }] of rows.passages.entries()) {
        if (n % indexedAtOnce === 0) await pace();
        made.push(indexed(row.text, row.language));
      }
      return { ...rows, indexed: made };
    },
    load: rowPutter(db),
    tag: (first, last) => void tags.run(first, last),
  };
}
