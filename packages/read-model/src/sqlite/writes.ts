import type { Position } from "@collegium/domain";
import type { Entry, ViewWrite } from "../port.ts";
import type { Connection } from "./connection.ts";
import { fromTags } from "./rows.ts";

/** Inserts writes of which each is the only one for its document or entry. Tags come later, from the rows that it answers. */
export function viewLoader({
  prepare,
}: Pick<Connection, "prepare">): (position: Position, writes: readonly ViewWrite[]) => number[] {
  const document = prepare(`INSERT INTO documents (stream, position, etag, body) VALUES (?, ?, ?, ?)`);
  const entry = prepare(`INSERT INTO entries
    (partition, sort, stream, position, removed, earliest, latest, tags, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);

  return (position, writes) => {
    const tagged: number[] = [];
    for (const write of writes) {
      if (write.kind === "document") {
        const { stream, etag, body } = write.view;
        document.run(stream, position, etag, body);
      } else if (write.kind === "removal") {
        const { partition, sort, stream } = write;
        entry.run(partition, sort, stream, position, 1, null, null, null, "");
      } else {
        const { partition, sort, stream, earliest = null, latest = null, tags, body } = write.entry;
        const row = entry.run(partition, sort, stream, position, 0, earliest, latest, fromTags(tags), body);
        if (tags) tagged.push(Number(row.lastInsertRowid));
      }
    }
    return tagged;
  };
}

/** Applies writes to a set's tables, within a transaction. */
export function viewWriter({
  prepare,
}: Pick<Connection, "prepare">): (position: Position, writes: readonly ViewWrite[]) => void {
  const putDocument = prepare(`
    INSERT INTO documents (stream, position, etag, body) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET position = excluded.position, etag = excluded.etag, body = excluded.body
    WHERE excluded.position >= position`);
  const insertEntry = prepare(`
    INSERT OR IGNORE INTO entries
      (stream, position, removed, earliest, latest, tags, body, partition, sort)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const replaceEntry = prepare(`
    UPDATE entries SET stream = ?, position = ?, removed = ?, earliest = ?, latest = ?, tags = ?, body = ?
    WHERE partition = ? AND sort = ?`);
  const findEntry = prepare(`
    SELECT position, removed, tags FROM entries WHERE partition = ? AND sort = ?`);
  const addTags = prepare(`INSERT OR IGNORE INTO tags SELECT ?, value, ? FROM json_each(?)`);
  const dropTags = prepare(`
    DELETE FROM tags WHERE partition = ? AND sort = ? AND tag IN (SELECT value FROM json_each(?))`);

  /** Puts an entry or its tombstone, unless what is there is newer, or is a tombstone no older. */
  function putEntry(position: Position, entry: Entry, removed: boolean): void {
    const { partition, sort, stream, body, earliest = null, latest = null } = entry;
    const tags = fromTags(entry.tags);
    const columns = [position, removed ? 1 : 0, earliest, latest, tags, body];
    // Mostly it is new: one statement then.
    const { changes } = insertEntry.run(stream, ...columns, partition, sort);
    if (changes === 0) {
      const known = findEntry.get(partition, sort) as unknown as Known;
      const newer = position > known.position || (position === known.position && (removed || !known.removed));
      if (!newer) return;
      replaceEntry.run(stream, ...columns, partition, sort);
      if (known.tags !== null) dropTags.run(partition, sort, known.tags);
    }
    if (tags !== null) addTags.run(partition, sort, tags);
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
