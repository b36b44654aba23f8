/**
 * To be raised with every change of the tables below, and of the documents and entries that projections put into them: views of another
 * layout are removed and made again, never read.
 */
export const layout = 13;

/** Which sets there are, in the register's file. Views of earlier layouts had tables there, too; the names of all begin with `view_`. */
export const registry = `
CREATE TABLE IF NOT EXISTS view_sets (
  id INTEGER PRIMARY KEY
) STRICT;
CREATE TABLE IF NOT EXISTS view_live (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  id INTEGER NOT NULL,
  layout INTEGER NOT NULL
) STRICT;
`;

/**
 * The tables of one set, in a file of its own. Documents and entries stand in the order in which they come, found by an index: keeping entries
 * themselves in order (WITHOUT ROWID) cost 2.6 times as much to write, for each of a commit's entries falls on another page. Tags are short:
 * their table is its own index.
 */
const tables = `
CREATE TABLE documents (
  stream TEXT NOT NULL,
  position INTEGER NOT NULL,
  etag TEXT NOT NULL,
  body BLOB NOT NULL
) STRICT;
CREATE TABLE entries (
  partition TEXT NOT NULL,
  sort TEXT NOT NULL,
  stream TEXT NOT NULL,
  position INTEGER NOT NULL,
  removed INTEGER NOT NULL,
  earliest TEXT,
  latest TEXT,
  tags TEXT, -- JSON
  body TEXT NOT NULL
) STRICT;
CREATE TABLE tags (
  partition TEXT NOT NULL,
  tag TEXT NOT NULL,
  sort TEXT NOT NULL,
  PRIMARY KEY (partition, tag, sort)
) STRICT, WITHOUT ROWID;
CREATE TABLE progress (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  checkpoint INTEGER NOT NULL,
  step INTEGER NOT NULL -- where the one ends that begins at the checkpoint; no further where none has begun
) STRICT;
INSERT INTO progress VALUES (1, 0, 0);
`;

const indexes = {
  documents_key: "documents (stream)",
  entries_key: "entries (partition, sort)",
} as const;

/** What makes a set's indexes, one by one: each a walk over what is there, and a sort. */
export const createIndexes: readonly string[] = Object.entries(indexes).map(
  ([name, columns]) => `CREATE UNIQUE INDEX ${name} ON ${columns}`,
);

export const dropIndexes: string = Object.keys(indexes)
  .map((name) => `DROP INDEX ${name};`)
  .join("");

export const createSet: string = [tables, ...createIndexes].join(";\n");
