import { position as positionOf } from "@collegium/domain";
import { ViewSetRemoved } from "../errors.ts";
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
  const begin = statement(`INSERT INTO view_steps (id, up_to) SELECT id, ? FROM view_sets
    WHERE id = ${set} AND checkpoint = ? ON CONFLICT DO UPDATE SET up_to = excluded.up_to WHERE up_to <= ?`);
  const step = statement(`SELECT checkpoint, coalesce(up_to, 0) AS up_to
    FROM view_sets LEFT JOIN view_steps USING (id) WHERE id = ${set}`);
  const number = statement(`SELECT ${set} AS id`);
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
        if (!checkpoint.get()) throw new ViewSetRemoved();
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
    async begin(after, upTo) {
      begin.run(upTo, after, after);
      const row = step.get() as { checkpoint: number; up_to: number } | undefined;
      if (!row) throw new ViewSetRemoved();
      return { after: positionOf(row.checkpoint), upTo: positionOf(row.up_to) };
    },
    async advance(position) {
      advance.run(position);
    },
    async pinned() {
      return sqliteViewStore(connection, String((number.get() as { id: number }).id));
    },
  };
}

const scannedDocument = (row: DocumentRow): Scanned => ({ kind: "document", view: toView(row) });
const scannedEntry = (row: EntryRow): Scanned => ({ kind: "entry", entry: toEntry(row) });
