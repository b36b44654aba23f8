import type { Position, StreamName } from "@collegium/domain";
import { atMost } from "@collegium/sqlite";
import {
  type Entry,
  type EntryPage,
  type EntryQuery,
  pageCharacters,
  type ScanKey,
  type Scanned,
  type Step,
  type View,
  type ViewWrite,
} from "../port.ts";
import { type Connection, prepared } from "./connection.ts";
import { entrySql } from "./query.ts";
import { type DocumentRow, type EntryRow, type TagRow, toEntry, toView } from "./rows.ts";
import { viewLoader, viewWriter } from "./writes.ts";

/** The tables of one set. */
export interface ViewSet {
  get(stream: string): View | undefined;
  find(streams: readonly string[]): Pick<View, "stream" | "position" | "etag">[];
  query(asked: EntryQuery): EntryPage;
  mentioned(streams: readonly string[], narrowed: Pick<EntryQuery, "prefix" | "removed">): StreamName[];
  scan(after: ScanKey | undefined, limit: number): Scanned[];
  /** To be called within a transaction. */
  write(position: Position, writes: readonly ViewWrite[]): void;
  /** The same for a set without indexes. Answers the rows of entries with tags, which come later. */
  load(position: Position, writes: readonly ViewWrite[]): number[];
  checkpoint(): Position;
  advance(position: Position): void;
  /** The step that is begun at the checkpoint. */
  step(): Step;
  /** Begins the step from a checkpoint, unless the set is beyond it or one was begun there; answers where it is, and where its step ends. */
  begin(after: Position, upTo: Position): Step;
}

/** The set in a database, which must have its tables. */
export function viewSet(connection: Pick<Connection, "prepare">): ViewSet {
  const statement = prepared(connection);
  const documentColumns = `SELECT stream, position, etag, body FROM documents`;
  const document = statement(`${documentColumns} WHERE stream = ?`);
  const found = statement(`SELECT d.stream, d.position, d.etag FROM json_each(?) asked
    CROSS JOIN documents d ON d.stream = asked.value`);
  // The greatest code point closes the range of what begins with the prefix.
  const mentioned = statement(`SELECT asked.value AS stream FROM json_each(?) asked WHERE EXISTS (
    SELECT 1 FROM entries WHERE partition = asked.value AND sort >= ? AND sort <= ? AND removed <= ?)`);
  const scanDocuments = statement(`${documentColumns} WHERE stream > ? ORDER BY stream ${atMost}`);
  const scanEntries = statement(`SELECT partition, sort, stream, body, earliest, latest, tags FROM entries
    WHERE (partition, sort) > (?, ?) AND removed = 0 ORDER BY partition, sort ${atMost}`);

  const scanTags = statement(`SELECT partition, tag, sort FROM tags
    WHERE (partition, tag, sort) > (?, ?, ?) ORDER BY partition, tag, sort ${atMost}`);

  const progress = statement("SELECT checkpoint AS after, max(checkpoint, step) AS upTo FROM progress");
  const step = () => ({ ...progress.get() }) as unknown as Step;
  const advance = statement("UPDATE progress SET checkpoint = max(checkpoint, ?)");
  const begin = statement("UPDATE progress SET step = ? WHERE checkpoint = ? AND step <= checkpoint");

  return {
    get(stream) {
      const row = document.get(stream) as DocumentRow | undefined;
      return row && toView(row);
    },
    find: (streams) =>
      found.all(JSON.stringify([...new Set(streams)])) as unknown as ReturnType<ViewSet["find"]>,
    query(asked) {
      const { sql, values } = entrySql(asked);
      const entries: Entry[] = [];
      let size = 0;
      for (const row of statement(sql).iterate(...values) as Iterable<unknown> as Iterable<EntryRow>) {
        if (entries.length === asked.limit || size >= pageCharacters) return { entries, more: true };
        entries.push(toEntry(row));
        size += row.body.length;
      }
      return { entries, more: false };
    },
    mentioned(streams, { prefix = "", removed = false }) {
      const asked = JSON.stringify([...new Set(streams)]);
      const rows = mentioned.all(asked, prefix, `${prefix}\u{10ffff}`, removed ? 1 : 0);
      return rows.map(({ stream }) => stream as StreamName);
    },
    scan(after, limit) {
      if (!after || after.kind === "document") {
        const rows = scanDocuments.all(after?.stream ?? "", limit);
        if (rows.length > 0) return (rows as unknown as DocumentRow[]).map(scannedDocument);
      }
      if (after?.kind !== "tag") {
        const from = after?.kind === "entry" ? [after.partition, after.sort] : ["", ""];
        const rows = scanEntries.all(...from, limit);
        if (rows.length > 0) return (rows as unknown as EntryRow[]).map(scannedEntry);
      }
      const from = after?.kind === "tag" ? [after.partition, after.tag, after.sort] : ["", "", ""];
      return (scanTags.all(...from, limit) as unknown as TagRow[]).map(scannedTag);
    },
    write: viewWriter(connection),
    load: viewLoader(connection),
    checkpoint: () => step().after,
    step,
    advance: (position) => void advance.run(position),
    begin(after, upTo) {
      begin.run(upTo, after);
      return step();
    },
  };
}

const scannedDocument = (row: DocumentRow): Scanned => ({ kind: "document", view: toView(row) });
const scannedTag = ({ partition, tag, sort }: TagRow): Scanned => ({ kind: "tag", partition, tag, sort });
const scannedEntry = (row: EntryRow): Scanned => ({ kind: "entry", entry: toEntry(row) });
