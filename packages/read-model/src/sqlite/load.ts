import { setImmediate as nextTurn } from "node:timers/promises";
import type { Position } from "@collegium/domain";
import type { ViewWrite } from "../port.ts";
import type { Connection } from "./connection.ts";
import { createIndexes, dropIndexes } from "./schema.ts";
import type { ViewSet } from "./view-set.ts";

const tagsAtOnce = 20_000;

/** Does one step in a transaction of its own, with the set as it then is. */
type Change = <T>(work: (set: ViewSet) => T) => Promise<T>;

/**
 * Fills an empty set: inserts everything as it comes, then sorts. Rows put into an index one by one fall on another page each, which a
 * large set writes again and again; sorted, each page is written once. Others have their turns between the steps: the longest, the index of
 * the entries, takes about a second for each million of them.
 */
export async function loadSet(
  { exec, prepare }: Pick<Connection, "exec" | "prepare">,
  change: Change,
  position: Position,
  batches: AsyncIterable<readonly ViewWrite[]>,
): Promise<void> {
  await change(() => exec(dropIndexes));
  const tagged: number[] = [];
  for await (const writes of batches) tagged.push(...(await change((set) => set.load(position, writes))));
  for (const index of createIndexes) {
    await change(() => exec(index));
    await nextTurn();
  }
  await loadTags();

  // Sorted in a temporary table, and copied bit by bit. Few entries have tags: all would be walked for them.
  async function loadTags(): Promise<void> {
    prepare(`CREATE TEMP TABLE tags_sorted AS SELECT e.partition, t.value AS tag, e.sort
      FROM json_each(?) k CROSS JOIN entries e ON e.rowid = k.value, json_each(e.tags) t ORDER BY 1, 2, 3`).run(
      JSON.stringify(tagged),
    );
    try {
      const copy = prepare("INSERT INTO tags SELECT * FROM temp.tags_sorted WHERE rowid > ? AND rowid <= ?");
      const copied = (from: number) => change(() => copy.run(from, from + tagsAtOnce).changes);
      for (let from = 0; await copied(from); from += tagsAtOnce) await nextTurn();
    } finally {
      exec("DROP TABLE temp.tags_sorted");
    }
  }
}
