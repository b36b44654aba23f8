import { setImmediate as nextTurn } from "node:timers/promises";
import type { Position } from "@collegium/domain";
import type { ViewWrite } from "../port.ts";
import type { OpenSet } from "./open-sets.ts";
import { createIndexes, dropIndexes } from "./schema.ts";
import type { ViewSet } from "./view-set.ts";

/** Does one step in a transaction of its own, with the set as it then is. */
type Change = <T>(work: (set: ViewSet) => T) => Promise<T>;

/**
 * Fills an empty set: inserts everything as it comes, then sorts. Rows put into an index one by one fall on another page each, which a
 * large set writes again and again; sorted, each page is written once. The longest step, the index of the entries, takes about a second for
 * each million of them; meanwhile the disk takes what is there.
 */
export async function loadSet(
  { prepare, exec, file }: Pick<OpenSet, "prepare" | "exec" | "file">,
  change: Change,
  position: Position,
  batches: AsyncIterable<readonly ViewWrite[]>,
): Promise<void> {
  await change(() => exec(dropIndexes));
  const tagged: number[] = [];
  for await (const writes of batches) tagged.push(...(await change((set) => set.load(position, writes))));
  await Promise.all([file.flush?.(), sort()]);

  async function sort(): Promise<void> {
    for (const index of createIndexes) {
      await change(() => exec(index));
      await nextTurn();
    }
    // Few entries have tags: all would be walked for them.
    const tag = prepare(`INSERT INTO tags SELECT e.partition, t.value, e.sort
      FROM json_each(?) k CROSS JOIN entries e ON e.rowid = k.value, json_each(e.tags) t ORDER BY 1, 2, 3`);
    await change(() => tag.run(JSON.stringify(tagged)));
  }
}
