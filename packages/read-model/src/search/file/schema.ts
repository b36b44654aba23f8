import { beginsText } from "./numbers.ts";

/** To be raised with every change of the tables, and of what is put into them: a file of another layout is emptied and made again. */
export const layout = 14;

/**
 * The tables of a search file.
 *
 * - `search`: how far the file knows the ledger, and by which commit it last had to forget words. While it is made of a ledger for the first
 *   time, `filling` is the position up to which it is: things that begin in the ledger up to `position` are there, as they are at `filling`, and
 *   nothing is answered from it. 0 afterwards. `step` is where the step ends that was begun at `position`, if it is beyond it.
 *   `made` is another number for each file that was ever made.
 * - `things`: each thing's document, its references without names: what the next commit is folded on; and before it, for it may be long, what
 *   others show of the thing, and the position of the commit that it began with.
 * - `referrals`: what each thing's rows depend on: when that changes, they are made again.
 * - `lines`: each thing that its collection lists, and what the list can be narrowed by: for lists in the order in which things were recorded.
 * - `names`: every name of every thing, folded; `claims` and `tags`: every claim that stands, and what it can be found by, in the order in which they
 *   are listed, and before those of each session a row of the session itself, without a claim, whose tags all its claims have (`tags.ts`);
 *   `passages`: whatever words are looked for in. A thing's rows in them are known by numbers that follow from where it began (`numbers.ts`).
 * - `name_words` and `passage_words` are FTS5 indexes without content of their own: the words are made from the rows, folded and stemmed (`words/`). They
 *   come with their separators in ASCII, so that its plainest tokenizer finds exactly them.
 *
 * `secure_delete` in both layers: what is deleted is overwritten. A text that is withheld leaves nothing in the file.
 */
export const tables = `
CREATE TABLE search (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  layout INTEGER NOT NULL,
  position INTEGER NOT NULL,
  forgotten INTEGER NOT NULL,
  filling INTEGER NOT NULL,
  step INTEGER NOT NULL,
  made INTEGER NOT NULL
) STRICT;
CREATE TABLE things (
  begun INTEGER PRIMARY KEY,
  stream TEXT NOT NULL,
  label TEXT NOT NULL,
  supersedes TEXT,
  sha256 TEXT,
  document BLOB NOT NULL
) STRICT;
CREATE TABLE referrals (
  begun INTEGER NOT NULL,
  target TEXT NOT NULL
) STRICT;
CREATE TABLE lines (
  begun INTEGER PRIMARY KEY,
  stream TEXT NOT NULL,
  type TEXT NOT NULL,
  recorded TEXT NOT NULL,
  earliest TEXT,
  latest TEXT,
  tags TEXT NOT NULL
) STRICT;
CREATE TABLE names (
  id INTEGER PRIMARY KEY,
  stream TEXT NOT NULL,
  type TEXT NOT NULL,
  role TEXT NOT NULL,
  language TEXT,
  name TEXT NOT NULL,
  folded TEXT NOT NULL
) STRICT;
CREATE TABLE claims (
  id INTEGER PRIMARY KEY,
  session TEXT NOT NULL,
  claim TEXT NOT NULL,
  sort TEXT NOT NULL,
  earliest TEXT NOT NULL,
  latest TEXT NOT NULL,
  act TEXT NOT NULL,
  format TEXT NOT NULL,
  series TEXT,
  tags TEXT NOT NULL
) STRICT;
CREATE TABLE tags (
  tag TEXT NOT NULL,
  sort TEXT NOT NULL,
  PRIMARY KEY (tag, sort)
) STRICT, WITHOUT ROWID;
CREATE TABLE passages (
  id INTEGER PRIMARY KEY,
  stream TEXT NOT NULL,
  kind TEXT NOT NULL,
  part TEXT NOT NULL,
  source TEXT,
  start INTEGER,
  language TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE name_words USING fts5 (words, content = '', tokenize = 'ascii', prefix = '1 2 3');
CREATE VIRTUAL TABLE passage_words USING fts5 (words, stems, content = '', tokenize = 'ascii');
CREATE VIRTUAL TABLE passage_terms USING fts5vocab ('passage_words', 'col');
INSERT INTO name_words (name_words, rank) VALUES ('secure-delete', 1);
INSERT INTO passage_words (passage_words, rank) VALUES ('secure-delete', 1);
INSERT INTO search VALUES (1, ${layout}, 0, 0, 0, 0, random() >> 16);
`;

/** The indexes of those tables. Whoever fills an empty file that nobody reads makes them when all rows are there: sorted, not row by row. */
export const indexes = `
CREATE UNIQUE INDEX things_stream ON things (stream);
CREATE INDEX things_supersedes ON things (supersedes) WHERE supersedes IS NOT NULL;
CREATE INDEX things_sha256 ON things (sha256) WHERE sha256 IS NOT NULL;
CREATE UNIQUE INDEX referrals_target ON referrals (target, begun);
CREATE INDEX referrals_begun ON referrals (begun);
CREATE INDEX lines_recorded ON lines (type, recorded);
CREATE INDEX names_folded ON names (folded, id, type);
CREATE UNIQUE INDEX claims_sort ON claims (sort);
CREATE INDEX passages_texts ON passages (id) WHERE ${beginsText("id")};
`;
