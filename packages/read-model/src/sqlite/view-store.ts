import { position as positionOf } from "@collegium/domain";
import type { EntryPage, EntryQuery, Scanned, View, ViewStore } from "../port.ts";
import type { Connection } from "./connection.ts";
import { entrySql } from "./query.ts";
import { type DocumentRow, type EntryRow, toEntry, toView } from "./rows.ts";
import { applyWrites } from "./writes.ts";

/**
 * One view set in SQLite. `set` is an SQL expression for its number: a literal, or the subquery that reads which one is live, so that
 * a switch by another process holds from the next statement on.
 */
export function sqliteViewStore(connection: Connection, set: string): ViewStore {
  const documentSql = `SELECT stream, position, etag, body FROM view_documents WHERE view_set = ${set} AND stream = ?`;
  const checkpointSql = `SELECT checkpoint FROM view_sets WHERE id = ${set}`;
  const advanceSql = `UPDATE view_sets SET checkpoint = max(checkpoint, ?) WHERE id = ${set}`;
  const scanDocumentsSql = `SELECT stream, position, etag, body FROM view_documents
    WHERE view_set = ${set} AND stream > ? ORDER BY stream LIMIT ?`;
  const scanEntriesSql = `SELECT partition, sort, stream, body, earliest, latest, tags FROM view_entries
    WHERE view_set = ${set} AND (partition, sort) > (?, ?) AND removed = 0 ORDER BY partition, sort LIMIT ?`;

  const get = (stream: string): View | undefined => {
    const row = connection.statement(documentSql).get(stream) as DocumentRow | undefined;
    return row && toView(row);
  };

  const query = (asked: EntryQuery): EntryPage => {
    const { sql, values } = entrySql(set, asked);
    const rows = connection.statement(sql).all(...values) as unknown as EntryRow[];
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
        if (!connection.statement(checkpointSql).get()) throw new Error("The view set was removed");
        applyWrites(connection, set, position, writes);
      });
    },
    async scan(after, limit) {
      if (after?.kind !== "entry") {
        const rows = connection.statement(scanDocumentsSql).all(after?.stream ?? "", limit);
        if (rows.length > 0) return (rows as unknown as DocumentRow[]).map(document);
      }
      const from = after?.kind === "entry" ? [after.partition, after.sort] : ["", ""];
      const rows = connection.statement(scanEntriesSql).all(...from, limit);
      return (rows as unknown as EntryRow[]).map(entry);
    },
    async checkpoint() {
      const row = connection.statement(checkpointSql).get() as { checkpoint: number } | undefined;
      return positionOf(row?.checkpoint ?? 0);
    },
    async advance(position) {
      connection.statement(advanceSql).run(position);
    },
  };
}

const document = (row: DocumentRow): Scanned => ({ kind: "document", view: toView(row) });
const entry = (row: EntryRow): Scanned => ({ kind: "entry", entry: toEntry(row) });
