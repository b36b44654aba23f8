import { position as positionOf } from "@collegium/domain";
import type { EntryPage, EntryQuery, Scanned, View, ViewStore } from "../port.ts";
import type { Connection } from "./connection.ts";
import { entrySql } from "./query.ts";
import { type DocumentRow, type EntryRow, toEntry, toView } from "./rows.ts";
import { viewWriter } from "./writes.ts";

/**
 * One view set in SQLite. `set` is an SQL expression for its number: a literal, or the subquery that reads which one is live, so that
 * a switch by another process holds from the next statement on.
 */
export function sqliteViewStore(connection: Connection, set: string): ViewStore {
  const { statement } = connection;
  const document = statement(
    `SELECT stream, position, etag, body FROM view_documents WHERE view_set = ${set} AND stream = ?`,
  );
  const checkpoint = statement(`SELECT checkpoint FROM view_sets WHERE id = ${set}`);
  const advance = statement(`UPDATE view_sets SET checkpoint = max(checkpoint, ?) WHERE id = ${set}`);
  const scanDocuments = statement(`SELECT stream, position, etag, body FROM view_documents
    WHERE view_set = ${set} AND stream > ? ORDER BY stream LIMIT ?`);
  const scanEntries =
    statement(`SELECT partition, sort, stream, body, earliest, latest, tags FROM view_entries
    WHERE view_set = ${set} AND (partition, sort) > (?, ?) AND removed = 0 ORDER BY partition, sort LIMIT ?`);
  const write = viewWriter(connection, set);

  const get = (stream: string): View | undefined => {
    const row = document.get(stream) as DocumentRow | undefined;
    return row && toView(row);
  };

  const query = (asked: EntryQuery): EntryPage => {
    const { sql, values } = entrySql(set, asked);
    const rows = statement(sql).all(...values) as unknown as EntryRow[];
    const more = rows.length > asked.limit;
    if (more) rows.pop();
    return { entries: rows.map(toEntry), more };
  };

  return {
    get: async (stream) => get(stream),
    query: async (asked) => query(asked),
    collect: async (stream, { limit, above }) => ({
      view: get(stream),
      mentions: query({ partition: stream, order: "desc", limit, above }),
    }),
    async write(position, writes) {
      connection.transaction(() => {
        if (!checkpoint.get()) throw new Error("The view set was removed");
        write(position, writes);
      });
    },
    async scan(after, limit) {
      if (after?.kind !== "entry") {
        const rows = scanDocuments.all(after?.stream ?? "", limit);
        if (rows.length > 0) return (rows as unknown as DocumentRow[]).map(scannedDocument);
      }
      const from = after?.kind === "entry" ? [after.partition, after.sort] : ["", ""];
      const rows = scanEntries.all(...from, limit);
      return (rows as unknown as EntryRow[]).map(scannedEntry);
    },
    async checkpoint() {
      const row = checkpoint.get() as { checkpoint: number } | undefined;
      return positionOf(row?.checkpoint ?? 0);
    },
    async advance(position) {
      advance.run(position);
    },
  };
}

const scannedDocument = (row: DocumentRow): Scanned => ({ kind: "document", view: toView(row) });
const scannedEntry = (row: EntryRow): Scanned => ({ kind: "entry", entry: toEntry(row) });
