import type { Position } from "@collegium/domain";
import type { Entry, ViewWrite } from "../port.ts";
import type { Connection } from "./connection.ts";
import { fromTags, toTags } from "./rows.ts";

/** Applies writes to a set; called within a transaction. `set` is the set's number in SQL. */
export function applyWrites(
  connection: Connection,
  set: string,
  position: Position,
  writes: readonly ViewWrite[],
): void {
  for (const write of writes) {
    if (write.kind === "document") {
      const { stream, etag, body } = write.view;
      connection.statement(putDocument(set)).run(stream, position, etag, body);
    } else if (write.kind === "entry") putEntry(connection, set, position, write.entry, false);
    else putEntry(connection, set, position, { ...write, body: "" }, true);
  }
}

const putDocument = (set: string) => `
  INSERT INTO view_documents (view_set, stream, position, etag, body) VALUES (${set}, ?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET position = excluded.position, etag = excluded.etag, body = excluded.body
  WHERE excluded.position >= position`;

const insertEntry = (set: string) => `
  INSERT OR IGNORE INTO view_entries (view_set, stream, position, removed, earliest, latest, tags, body, partition, sort)
  VALUES (${set}, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const replaceEntry = (set: string) => `
  UPDATE view_entries SET stream = ?, position = ?, removed = ?, earliest = ?, latest = ?, tags = ?, body = ?
  WHERE view_set = ${set} AND partition = ? AND sort = ?`;

const findEntry = (set: string) =>
  `SELECT position, removed, tags FROM view_entries WHERE view_set = ${set} AND partition = ? AND sort = ?`;

const addTag = (set: string) => `INSERT OR IGNORE INTO view_tags VALUES (${set}, ?, ?, ?)`;

const dropTag = (set: string) =>
  `DELETE FROM view_tags WHERE view_set = ${set} AND partition = ? AND tag = ? AND sort = ?`;

/** Puts an entry or its tombstone, unless what is there is newer, or is a tombstone no older. */
function putEntry(
  connection: Connection,
  set: string,
  position: Position,
  entry: Entry,
  removed: boolean,
): void {
  const { partition, sort, stream, body, earliest, latest, tags } = entry;
  const values = [
    stream,
    position,
    removed ? 1 : 0,
    earliest ?? null,
    latest ?? null,
    fromTags(tags),
    body,
    partition,
    sort,
  ];
  // Mostly it is new: one statement then.
  const { changes } = connection.statement(insertEntry(set)).run(...values);
  if (changes === 0) {
    const known = connection.statement(findEntry(set)).get(partition, sort) as unknown as Known;
    const newer = position > known.position || (position === known.position && (removed || !known.removed));
    if (!newer) return;
    connection.statement(replaceEntry(set)).run(...values);
    for (const tag of toTags(known.tags)) connection.statement(dropTag(set)).run(partition, tag, sort);
  }
  for (const tag of tags ?? []) connection.statement(addTag(set)).run(partition, tag, sort);
}

interface Known {
  readonly position: number;
  readonly removed: number;
  readonly tags: string | null;
}
