import type { Derived, EntryKey } from "../entries/derived.ts";
import { written } from "../entries/entries.ts";
import type { Entry, ViewWrite } from "../port.ts";

/** A write of an entry, or of its removal. */
export type EntryWrite = Exclude<ViewWrite, { readonly kind: "document" }>;

/** What to write so that the entries of one document become those of another: puts of what is new or changed, then removals. */
export function entryWrites(before: readonly Derived[], after: readonly Derived[]): EntryWrite[] {
  // Most documents are new.
  if (before.length === 0) return after.map((entry) => ({ kind: "entry", entry: written(entry) }));
  const old = new Map(before.map((entry) => [keyOf(entry), entry]));
  const writes: EntryWrite[] = [];
  for (const entry of after) {
    const key = keyOf(entry);
    const known = old.get(key);
    old.delete(key);
    if (known && isMadeOfTheSame(known, entry)) continue;
    const now = written(entry);
    if (!known || !equal(written(known), now)) writes.push({ kind: "entry", entry: now });
  }
  for (const entry of old.values()) writes.push(removalOf(entry));
  return writes;
}

export const removalOf = ({ partition, sort, stream }: EntryKey): EntryWrite => ({
  kind: "removal",
  partition,
  sort,
  stream,
});

/** The same writes, partition by partition: entries that lie beside each other in a store are written together. */
export function byPartition(writes: readonly EntryWrite[]): EntryWrite[] {
  const own = Map.groupBy(writes, (write) => (write.kind === "entry" ? write.entry : write).partition);
  return [...own.keys()].sort().flatMap((partition) => own.get(partition) ?? []);
}

/** An entry's name: partitions and sort keys have no spaces. */
export const keyOf = ({ partition, sort }: Pick<EntryKey, "partition" | "sort">): string =>
  `${partition} ${sort}`;

/** Mostly a commit leaves most entries as they were: those need not be put into words to be compared. */
function isMadeOfTheSame(a: Derived, b: Derived): boolean {
  const [of, ...others] = [a, b].map(({ made }) => made?.());
  return (
    of !== undefined &&
    others.every((other) => other?.length === of.length && of.every((one, n) => one === other[n]))
  );
}

const equal = (a: Entry, b: Entry): boolean =>
  a.body === b.body &&
  a.earliest === b.earliest &&
  a.latest === b.latest &&
  a.tags?.join() === b.tags?.join();
