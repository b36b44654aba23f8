import { type Position, position as positionOf, type StreamName } from "@collegium/domain";
import {
  type Entry,
  type EntryPage,
  type EntryQuery,
  pageCharacters,
  type ScanKey,
  type Scanned,
  type View,
  type ViewStore,
  type ViewWrite,
} from "../port.ts";
import { scanKey } from "../scan-key.ts";

/** An entry, or what is left of it. */
interface Kept {
  readonly entry: Entry;
  readonly position: Position;
  readonly removed: boolean;
}

/** A view set in memory: what the port says in the fewest words, for tests and small registers. */
export function memoryViewStore(): ViewStore {
  const documents = new Map<StreamName, View>();
  const partitions = new Map<string, Map<string, Kept>>();
  let checkpoint = positionOf(0);
  let begun = positionOf(0);

  const query = (asked: EntryQuery): EntryPage => {
    const kept = [...(partitions.get(asked.partition)?.values() ?? [])];
    const sign = asked.order === "asc" ? 1 : -1;
    const found = kept
      .filter((one) => matches(one, asked))
      .sort((a, b) => sign * compare(a.entry.sort, b.entry.sort))
      .map(({ entry }) => entry);
    let size = 0;
    const end = found.findIndex(({ body }) => {
      size += body.length;
      return size >= pageCharacters;
    });
    const entries = found.slice(0, Math.min(asked.limit, end < 0 ? asked.limit : end + 1));
    return { entries, more: found.length > entries.length };
  };

  const put = (entry: Entry, position: Position, removed: boolean) => {
    const partition = partitions.get(entry.partition) ?? new Map<string, Kept>();
    partitions.set(entry.partition, partition);
    const known = partition.get(entry.sort);
    if (!known || isNewer(position, removed, known)) partition.set(entry.sort, { entry, position, removed });
  };

  const write = (position: Position, one: ViewWrite) => {
    if (one.kind === "entry") return put(one.entry, position, false);
    if (one.kind === "removal") {
      const { partition, sort, stream } = one;
      return put({ partition, sort, stream, body: "" }, position, true);
    }
    const known = documents.get(one.view.stream);
    if (!known || position >= known.position) documents.set(one.view.stream, { ...one.view, position });
  };

  const store: ViewStore = {
    get: async (stream) => documents.get(stream),
    async find(streams) {
      const found = [...new Set(streams)].flatMap((stream) => documents.get(stream) ?? []);
      return found.map((view) => ({ ...view, read: async () => documents.get(view.stream) }));
    },
    query: async (asked) => query(asked),
    mentioned: async (streams, narrowed) =>
      [...new Set(streams)].filter(
        (stream) => query({ partition: stream, order: "asc", limit: 1, ...narrowed }).entries.length > 0,
      ),
    collect: async (stream, { limit, above }) => ({
      view: documents.get(stream),
      mentions: query({ partition: stream, order: "desc", limit, above }),
    }),
    async write(position, writes) {
      for (const one of writes) write(position, one);
    },
    async scan(after, limit) {
      const all = everything(documents, partitions);
      const next = after ? all.findIndex((one) => compare(keyOf(scanKey(one)), keyOf(after)) > 0) : 0;
      return next < 0 ? [] : all.slice(next, next + limit);
    },
    checkpoint: async () => checkpoint,
    step: async () => ({ after: checkpoint, upTo: positionOf(Math.max(begun, checkpoint)) }),
    async begin(after, upTo) {
      if (after === checkpoint && begun <= checkpoint) begun = upTo;
      return { after: checkpoint, upTo: begun };
    },
    async advance(position) {
      if (position > checkpoint) checkpoint = position;
    },
    pinned: async () => store,
  };
  return store;
}

const isNewer = (position: Position, removed: boolean, known: Kept): boolean =>
  position > known.position || (position === known.position && (removed || !known.removed));

function matches({ entry, removed }: Kept, asked: EntryQuery): boolean {
  const { after, above, below, prefix = "", from, to, tags = [] } = asked;
  const { sort, earliest, latest } = entry;
  if (removed && !asked.removed) return false;
  if (after !== undefined && (asked.order === "asc" ? sort <= after : sort >= after)) return false;
  if (above !== undefined && sort <= above) return false;
  if (below !== undefined && sort >= below) return false;
  if (from !== undefined && (latest === undefined || latest < from)) return false;
  if (to !== undefined && (earliest === undefined || earliest > to)) return false;
  return sort.startsWith(prefix) && tags.every((tag) => entry.tags?.includes(tag));
}

function everything(
  documents: ReadonlyMap<StreamName, View>,
  partitions: ReadonlyMap<string, ReadonlyMap<string, Kept>>,
): Scanned[] {
  const all: Scanned[] = [...documents.values()].map((view) => ({ kind: "document", view }));
  for (const partition of partitions.values())
    for (const { entry, removed } of partition.values()) {
      if (removed) continue;
      all.push({ kind: "entry", entry });
      const { sort, tags = [] } = entry;
      for (const tag of tags) all.push({ kind: "tag", partition: entry.partition, tag, sort });
    }
  return all.sort((a, b) => compare(keyOf(scanKey(a)), keyOf(scanKey(b))));
}

// A space sorts below whatever names and keys are made of, so joined keys sort as their parts do.
function keyOf(one: ScanKey): string {
  if (one.kind === "document") return `1 ${one.stream}`;
  return one.kind === "entry"
    ? `2 ${one.partition} ${one.sort}`
    : `3 ${one.partition} ${one.tag} ${one.sort}`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
