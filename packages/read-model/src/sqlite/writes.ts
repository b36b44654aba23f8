import type { Position } from "@collegium/domain";
import type { Entry, ViewWrite } from "../port.ts";
import type { Connection } from "./connection.ts";
import { fromTags, toTags } from "./rows.ts";

/** Applies writes to a set, within a transaction. `set` is the set's number in SQL. */
export function viewWriter(
  { statement }: Connection,
  set: string,
): (position: Position, writes: readonly ViewWrite[]) => void {
  const putDocument = statement(`
    INSERT INTO view_documents (view_set, stream, position, etag, body) VALUES (${set}, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET position = excluded.position, etag = excluded.etag, body = excluded.body
    WHERE excluded.position >= position`);
  const insertEntry = statement(`
    INSERT OR IGNORE INTO view_entries
      (view_set, stream, position, removed, earliest, latest, tags, body, partition, sort)
    VALUES (${set}, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const replaceEntry = statement(`
    UPDATE view_entries SET stream = ?, position = ?, removed = ?, earliest = ?, latest = ?, tags = ?, body = ?
    WHERE view_set = ${set} AND partition = ? AND sort = ?`);
  const findEntry = statement(`
    SELECT position, removed, tags FROM view_entries WHERE view_set = ${set} AND partition = ? AND sort = ?`);
  const addTag = statement(`INSERT OR IGNORE INTO view_tags VALUES (${set}, ?, ?, ?)`);
  const dropTag = statement(
    `DELETE FROM view_tags WHERE view_set = ${set} AND partition = ? AND tag = ? AND sort = ?`,
  );

  /** Puts an entry or its tombstone, unless what is there is newer, or is a tombstone no older. */
  function putEntry(position: Position, entry: Entry, removed: boolean): void {
    const { partition, sort, stream, body, earliest = null, latest = null, tags = [] } = entry;
    const columns = [position, removed ? 1 : 0, earliest, latest, fromTags(entry.tags), body];
    // Mostly it is new: one statement then.
    const { changes } = insertEntry.run(stream, ...columns, partition, sort);
    if (changes === 0) {
      const known = findEntry.get(partition, sort) as unknown as Known;
      const newer = position > known.position || (position === known.position && (removed || !known.removed));
      if (!newer) return;
      replaceEntry.run(stream, ...columns, partition, sort);
      for (const tag of toTags(known.tags)) dropTag.run(partition, tag, sort);
    }
    for (const tag of tags) addTag.run(partition, tag, sort);
  }

  return (position, writes) => {
    for (const write of writes) {
      if (write.kind === "document")
        putDocument.run(write.view.stream, position, write.view.etag, write.view.body);
      else if (write.kind === "entry") putEntry(position, write.entry, false);
      else putEntry(position, { ...write, body: "" }, true);
    }
  };
}

interface Known {
  readonly position: number;
  readonly removed: number;
  readonly tags: string | null;
}
