/**
 * To be raised with every change of the tables below, and of the documents and entries that projections put into them: views of another
 * layout are dropped and made again, never read.
 */
export const layout = 12;

/** Which sets there are. Only these tables and those of the sets have names that begin with `view_`. */
export const registry = `
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
  id INTEGER NOT NULL,
  layout INTEGER NOT NULL
) STRICT;
`;

/** The names of one set's tables. */
export const tablesOf = (set: number) => ({
  documents: `view_documents_${set}`,
  entries: `view_entries_${set}`,
  tags: `view_tags_${set}`,
});

/**
 * Each set has tables of its own, so that dropping it costs a walk over its pages and not a deletion of every row from every index.
 * Documents and entries stand in the order in which they come, found by an index: keeping entries themselves in order (WITHOUT ROWID)
 * cost 2.6 times as much to write, for each of a commit's entries falls on another page. Tags are short: their table is its own index.
 */
export const createSet = (set: number): string => {
  const { documents, entries, tags } = tablesOf(set);
  return `
CREATE TABLE ${documents} (
  stream TEXT NOT NULL,
  position INTEGER NOT NULL,
  etag TEXT NOT NULL,
  body BLOB NOT NULL
) STRICT;
CREATE TABLE ${entries} (
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
CREATE TABLE ${tags} (
  partition TEXT NOT NULL,
  tag TEXT NOT NULL,
  sort TEXT NOT NULL,
  PRIMARY KEY (partition, tag, sort)
) STRICT, WITHOUT ROWID;
${indexSet(set).join(";")};
`;
};

const indexes = ({ documents, entries }: ReturnType<typeof tablesOf>) => ({
  [`${documents}_key`]: `${documents} (stream)`,
  [`${entries}_key`]: `${entries} (partition, sort)`,
});

/** What makes a set's indexes, one by one: each a walk over what is there, and a sort. */
export const indexSet = (set: number): string[] =>
  Object.entries(indexes(tablesOf(set))).map(
    ([name, columns]) => `CREATE UNIQUE INDEX ${name} ON ${columns}`,
  );

export const dropIndexes = (set: number): string =>
  Object.keys(indexes(tablesOf(set)))
    .map((name) => `DROP INDEX ${name};`)
    .join("");

/** A set that never was, or was dropped before, is none to drop. */
export const dropSet = (set: number): string =>
  Object.values(tablesOf(set))
    .map((table) => `DROP TABLE IF EXISTS ${table};`)
    .join("\n");

/**
 * While serving, entries go all over their tables, so a page that is in memory spares much: 64 MiB of them. The write-ahead log is put
 * away less often than usual, because the same pages come again and again, and 16 MiB at a time, because whoever writes then makes all
 * others wait for it. While a set is loaded or dropped no page comes again,
 * and the cache is also what a sort may take: less is faster.
 */
export const tuning = {
  serving: "PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4096",
  passing: "PRAGMA cache_size = -8192",
};
