import { position } from "@collegium/domain";
import type { ViewSetId, ViewStore, ViewWrite } from "../port.ts";
import { atOnce } from "./at-once.ts";
import type { documentWriter } from "./document-writer.ts";
import type { entryWriter } from "./entries.ts";
import { documentPlace, entrySort, partitionOf } from "./layout.ts";
import type { queries } from "./queries.ts";
import { type Records, stepOf } from "./records.ts";
import type { scans } from "./scans.ts";

/** What stores of all sets of a table have in common. */
export interface Shared {
  readonly getDocument: (
    set: ViewSetId,
    stream: Parameters<ViewStore["get"]>[0],
  ) => ReturnType<ViewStore["get"]>;
  readonly findDocuments: (
    set: ViewSetId,
    streams: Parameters<ViewStore["find"]>[0],
  ) => ReturnType<ViewStore["find"]>;
  readonly records: Records;
  readonly queries: ReturnType<typeof queries>;
  readonly scan: ReturnType<typeof scans>;
  readonly writeEntry: ReturnType<typeof entryWriter>;
  readonly writeDocument: ReturnType<typeof documentWriter>;
}

/** Items written at once: DynamoDB takes far more, a connection pool does not. */
const writtenAtOnce = 16;

/** Which set a store reads and writes: one for good, or the live one. */
export interface Which {
  /** For a read, which may be a little late. */
  recent(): Promise<ViewSetId>;
  /** For work that takes several calls. */
  read(): Promise<ViewSetId>;
}

/** One view set in DynamoDB. */
export function dynamoViewStore(shared: Shared, which: Which): ViewStore {
  const { records, queries, writeEntry, writeDocument } = shared;
  return {
    get: async (stream) => shared.getDocument(await which.recent(), stream),
    find: async (streams) => shared.findDocuments(await which.recent(), streams),
    query: async (asked) => queries.query(await which.recent(), asked),
    mentioned: async (...asked) => queries.mentioned(await which.recent(), ...asked),
    collect: async (stream, mentions) => queries.collect(await which.recent(), stream, mentions),

    async write(at, writes) {
      const set = await which.read();
      await records.standing(set);
      const entries = lastOfEach(writes).map((write) => {
        const removed = write.kind === "removal";
        const entry = removed ? { ...write, body: "" } : write.entry;
        const place = { partition: partitionOf(set, entry.partition), sort: entrySort(entry.sort) };
        return { place, position: at, entry, removed };
      });
      // Entries first, documents last: who died in between is followed by one who finds the old document, and writes them all again.
      await atOnce(entries, writtenAtOnce, writeEntry);
      const documents = writes.filter((write) => write.kind === "document");
      await atOnce(documents, writtenAtOnce, ({ view }) =>
        writeDocument(documentPlace(set, view.stream), at, view),
      );
    },

    scan: async (after, limit) => shared.scan(await which.recent(), after, limit),
    checkpoint: async () => (await records.read(await which.recent()))?.checkpoint ?? position(0),
    async step() {
      const record = await records.read(await which.recent());
      return stepOf(record ?? { checkpoint: position(0), upTo: position(0) });
    },
    begin: async (after, upTo) => records.begin(await which.read(), after, upTo),
    advance: async (to) => records.advance(await which.read(), to),

    async pinned() {
      const set = await which.read();
      return dynamoViewStore(shared, fixed(set));
    },
  };
}

/** One set for good. */
export const fixed = (set: ViewSetId): Which => ({ recent: async () => set, read: async () => set });

type EntryOrRemoval = Exclude<ViewWrite, { kind: "document" }>;

/** Of several writes to one place the one that lasts: a removal, or the last. They go out together, so none may depend on another. */
function lastOfEach(writes: readonly ViewWrite[]): EntryOrRemoval[] {
  const last = new Map<string, EntryOrRemoval>();
  for (const write of writes) {
    if (write.kind === "document") continue;
    const { partition, sort } = write.kind === "entry" ? write.entry : write;
    const key = `${partition} ${sort}`;
    if (last.get(key)?.kind !== "removal") last.set(key, write);
  }
  return [...last.values()];
}
