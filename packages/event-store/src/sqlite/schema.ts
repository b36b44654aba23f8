import type { DatabaseSync } from "node:sqlite";
import { ensure } from "@collegium/sqlite";
import { UnusableFile } from "../errors.ts";

/** Marks a file as a register's (`PRAGMA application_id`): "Clgm" in ASCII. */
const applicationId = 0x436c676d;

/** Version of the tables below (`PRAGMA user_version`). Views have tables and versions of their own. */
const schemaVersion = 1;

// `position` is the row id, which SQLite gives: one more than the largest, and dense, for no row is ever taken out. AUTOINCREMENT would leave gaps after a rollback.
// `id` and `at` stand before `body`, so that looking at a stream's head reads no overflow page.
const tables = `
  CREATE TABLE IF NOT EXISTS commits (
    position INTEGER PRIMARY KEY CHECK (position > 0),
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision > 0),
    id TEXT NOT NULL,
    at TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS texts (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    form TEXT NOT NULL CHECK (form IN ('plain', 'brotli', 'withheld')),
    body BLOB CHECK ((body IS NULL) = (form = 'withheld'))
  ) STRICT;
  -- Append-only: no code path, and no slip at a prompt, changes what was recorded.
  CREATE TRIGGER IF NOT EXISTS commits_stay BEFORE DELETE ON commits BEGIN SELECT RAISE(ABORT, 'commits are never deleted'); END;
  CREATE TRIGGER IF NOT EXISTS commits_never_change BEFORE UPDATE ON commits BEGIN SELECT RAISE(ABORT, 'commits never change'); END;
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${schemaVersion};
`;

/** Refuses a newer version's file, and a database of another program; takes an empty one. Reads only. */
export function checkFile(db: DatabaseSync): void {
  const file = db.location() ?? "the database in memory";
  const version = pragma(db, "user_version");
  const owner = pragma(db, "application_id");
  if (owner !== applicationId && (owner !== 0 || version !== 0)) {
    throw new UnusableFile(`${file} is a database of another program, not a register`);
  }
  if (version > schemaVersion) {
    throw new UnusableFile(
      `${file} was written by a newer version: its tables are version ${version}, this program knows ${schemaVersion}. Update the program`,
    );
  }
}

/** Makes the tables where they are missing. Safe to call from several connections and processes at once. */
export function ensureTables(db: DatabaseSync): void {
  checkFile(db);
  ensure(
    db,
    () => pragma(db, "user_version") !== schemaVersion,
    () => db.exec(tables),
  );
}

function pragma(db: DatabaseSync, name: string): number {
  const [value] = Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {});
  return Number(value);
}
