import type { EntryKey } from "../entries/derived.ts";
import type { Entry, ViewWrite } from "../port.ts";

/** What to write so that the entries of one document become those of another: puts of what is new or changed, then removals. */
export function entryWrites(before: readonly Entry[], after: readonly Entry[]): ViewWrite[] {
  const old = new Map(before.map((entry) => [keyOf(entry), entry]));
  const writes: ViewWrite[] = [];
  for (const entry of after) {
    const key = keyOf(entry);
    const known = old.get(key);
    old.delete(key);
    if (!known || !equal(known, entry)) writes.push({ kind: "entry", entry });
  }
  for (const entry of old.values()) writes.push(removalOf(entry));
  return writes;
}

export const removalOf = ({ partition, sort, stream }: EntryKey): ViewWrite => ({
  kind: "removal",
  partition,
  sort,
  stream,
});

/** An entry's name: partitions and sort keys have no spaces. */
export const keyOf = ({ partition, sort }: Pick<EntryKey, "partition" | "sort">): string =>
  `${partition} ${sort}`;

const equal = (a: Entry, b: Entry): boolean =>
  a.body === b.body &&
  a.earliest === b.earliest &&
  a.latest === b.latest &&
  a.tags?.join() === b.tags?.join();
