import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openForReading } from "./reading.ts";

let folder: string;
let temporary: string | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "collegium-reading-test-"));
  temporary = process.env.TMPDIR;
});
afterEach(() => {
  process.env.TMPDIR = temporary;
  rmSync(folder, { recursive: true });
});

const path = (name: string) => join(folder, name);

/** A file as a process that was killed leaves it: its last rows are in the log alone. */
function killed(): string {
  const db = new DatabaseSync(path("live.db"));
  db.exec("PRAGMA journal_mode = WAL; CREATE TABLE words (word TEXT); INSERT INTO words VALUES ('old')");
  db.exec("PRAGMA wal_checkpoint(TRUNCATE); INSERT INTO words VALUES ('new')");
  for (const end of ["", "-wal"]) copyFileSync(path(`live.db${end}`), path(`words.db${end}`));
  db.close();
  return path("words.db");
}

/** Neither on a full disk nor on one for reading alone SQLite can make the index of the log; nor where there is a link of its name. */
const withoutIndex = (file: string): string => {
  symlinkSync("nowhere", `${file}-shm`);
  return file;
};

const words = (db: DatabaseSync) =>
  db
    .prepare("SELECT word FROM words")
    .all()
    .map(({ word }) => word);

describe("Opening for reading", () => {
  it("reads what the log alone holds, where SQLite can", () => {
    const { db, close } = openForReading(killed());
    expect(words(db)).toEqual(["old", "new"]);
    close();
  });

  it("reads what the log alone holds, where SQLite can't, from a copy of which nothing is left, however the process ends", () => {
    process.env.TMPDIR = path("temporary");
    mkdirSync(path("temporary"));
    const { db, close } = openForReading(withoutIndex(killed()));
    expect(readdirSync(path("temporary"))).toEqual([]);
    expect(words(db)).toEqual(["old", "new"]);
    close();
    expect(readdirSync(path("temporary"))).toEqual([]);
  });

  it("fails where no copy can be made, rather than hide rows, and leaves nothing of it", () => {
    process.env.TMPDIR = path("temporary");
    mkdirSync(path("temporary"));
    const file = withoutIndex(killed());
    rmSync(file);
    mkdirSync(file);
    expect(() => openForReading(file)).toThrow();
    expect(readdirSync(path("temporary"))).toEqual([]);
  });

  it("reads a file without a log as it is, and knows when it is no longer that", () => {
    killed();
    const file = path("live.db");
    expect(existsSync(`${file}-wal`)).toBe(false);
    const { db, holds, close } = openForReading(withoutIndex(file));
    expect(words(db)).toEqual(["old", "new"]);
    expect(holds()).toBe(true);
    rmSync(`${file}-shm`);
    using other = new DatabaseSync(file);
    other.exec("INSERT INTO words VALUES ('newer')");
    expect(holds()).toBe(false);
    rmSync(file);
    expect(holds()).toBe(false);
    close();
  });
});
