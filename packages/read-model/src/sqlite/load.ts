import { setImmediate as nextTurn } from "node:timers/promises";
import type { Position } from "@collegium/domain";
import type { ViewWrite } from "../port.ts";
import type { Connection } from "./connection.ts";
import { dropIndexes, indexSet, tablesOf, tuning } from "./schema.ts";
import type { ViewSet } from "./view-set.ts";

const tagsAtOnce = 20_000;

/** Does one step in a transaction of its own, with the set as it then is. */
type Change = <T>(work: (set: ViewSet) => T) => Promise<T>;

/**
 * Fills an empty set: inserts everything as it comes, then sorts. Rows put into an index one by one fall on another page each, which a
 * large set writes again and again; sorted, each page is written once. Others get to write between the steps: the longest, the index of
 * the entries, takes about a second for each million of them.
 */
export async function loadSet(
  { exec, prepare }: Connection,
  change: Change,
  position: Position,
  batches: AsyncIterable<readonly ViewWrite[]>,
): Promise<void> {
  exec(tuning.passing);
  try {
    const id = await change((set) => {
      exec(dropIndexes(set.id));
      return set.id;
    });
    for await (const writes of batches) await change((set) => set.load(position, writes));
    for (const index of indexSet(id)) {
      await change(() => exec(index));
      await nextTurn();
    }
    await loadTags(id);
  } finally {
    exec(tuning.serving);
  }

  // Sorted in a temporary table, which keeps nobody from writing, and copied bit by bit. Entries are read as they stand: by their index, which
  // has half of the order, each would be looked up on another page, and few have tags.
  async function loadTags(id: number): Promise<void> {
    const { entries, tags } = tablesOf(id);
    const sorted = `temp.${tags}_sorted`;
    exec(`CREATE TABLE ${sorted} AS SELECT partition, value AS tag, sort
      FROM ${entries} NOT INDEXED, json_each(tags) WHERE tags IS NOT NULL ORDER BY 1, 2, 3`);
    try {
      const copy = prepare(`INSERT INTO ${tags} SELECT * FROM ${sorted} WHERE rowid > ? AND rowid <= ?`);
      const copied = (from: number) => change(() => copy.run(from, from + tagsAtOnce).changes);
      for (let from = 0; await copied(from); from += tagsAtOnce) await nextTurn();
    } finally {
      exec(`DROP TABLE ${sorted}`);
    }
  }
}
