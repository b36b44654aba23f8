import type { DatabaseSync } from "node:sqlite";

/**
 * Tables of all view sets of a register, side by side under the set's number. What is in a partition, or carries a tag, lies together
 * in the order in which it is read. Documents are long: they stand in a table of their own, in the order in which they come.
 */
const tables = `
CREATE TABLE IF NOT EXISTS view_sets (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  checkpoint INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE IF NOT EXISTS view_live (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  id INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS view_documents (
  view_set INTEGER NOT NULL,
  stream TEXT NOT NULL,
  position INTEGER NOT NULL,
  etag TEXT NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (view_set, stream)
) STRICT;
CREATE TABLE IF NOT EXISTS view_entries (
  view_set INTEGER NOT NULL,
  partition TEXT NOT NULL,
  sort TEXT NOT NULL,
  stream TEXT NOT NULL,
  position INTEGER NOT NULL,
  removed INTEGER NOT NULL,
  earliest TEXT,
  latest TEXT,
  tags TEXT,
  body TEXT NOT NULL,
  PRIMARY KEY (view_set, partition, sort)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS view_tags (
  view_set INTEGER NOT NULL,
  partition TEXT NOT NULL,
  tag TEXT NOT NULL,
  sort TEXT NOT NULL,
  PRIMARY KEY (view_set, partition, tag, sort)
) STRICT, WITHOUT ROWID;
`;

/** Creates the tables, and a first set that is live, where there are none. */
export function createTables(db: DatabaseSync): void {
  db.exec(`BEGIN IMMEDIATE;${tables}
    INSERT INTO view_sets (checkpoint) SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM view_live);
    INSERT OR IGNORE INTO view_live (only, id) SELECT 1, max(id) FROM view_sets;
    COMMIT`);
}
