import type { DatabaseSync } from "node:sqlite";

/**
 * Tables of all view sets of a register, side by side under the set's number. Documents and entries stand in the order in which they
 * come, found by an index: keeping entries themselves in order (WITHOUT ROWID) cost 2.6 times as much to write, for each of a commit's
 * entries falls on another page. Tags are short: their table is its own index.
 */
const tables = `
CREATE TABLE IF NOT EXISTS view_sets (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  checkpoint INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE IF NOT EXISTS view_steps (
  id INTEGER PRIMARY KEY,
  up_to INTEGER NOT NULL
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
) STRICT;
CREATE TABLE IF NOT EXISTS view_tags (
  view_set INTEGER NOT NULL,
  partition TEXT NOT NULL,
  tag TEXT NOT NULL,
  sort TEXT NOT NULL,
  PRIMARY KEY (view_set, partition, tag, sort)
) STRICT, WITHOUT ROWID;
`;

// Entries go all over their tables, so a page that is in memory spares much. And the write-ahead log is put away less often, because
// the same pages come again and again. Both are bounded: 64 MiB each.
const tuning = "PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 16384";

/** Creates the tables, and a first set that is live, where there are none. */
export function createTables(db: DatabaseSync): void {
  db.exec(tuning);
  db.exec(`BEGIN IMMEDIATE;${tables}
    INSERT INTO view_sets (checkpoint) SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM view_live);
    INSERT OR IGNORE INTO view_live (only, id) SELECT 1, max(id) FROM view_sets;
    COMMIT`);
}
