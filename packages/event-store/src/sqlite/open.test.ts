import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { all, commit, none, topic } from "../conformance/make.ts";
import { UnusableFile } from "../errors.ts";
import { sqliteEventStore } from "./event-store.ts";
import { openSqlite } from "./open.ts";
import { temporaryFolder } from "./temporary.ts";
import { sqliteTextStore } from "./text-store.ts";

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const pragma = (db: DatabaseSync, name: string) => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];

describe("openSqlite", () => {
  it.each([
    ["full", 2],
    ["normal", 1],
  ] as const)("sets durability %s, WAL, a busy timeout and foreign keys", (durability, synchronous) => {
    const db = openSqlite(folder.path("a/b/register.db"), { durability });
    expect(pragma(db, "journal_mode")).toBe("wal");
    expect(pragma(db, "synchronous")).toBe(synchronous);
    expect(pragma(db, "foreign_keys")).toBe(1);
    expect(pragma(db, "busy_timeout")).toBeGreaterThanOrEqual(1000);
    db.close();
  });

  it("keeps what is there when a file is opened again", async () => {
    const first = openSqlite(folder.path("register.db"), { durability: "full" });
    await sqliteEventStore(first).append(topic("trade"), none, commit("a"));
    const hash = await sqliteTextStore(first).put("Words.");
    first.close();
    const second = openSqlite(folder.path("register.db"), { durability: "full" });
    expect(await all(sqliteEventStore(second).readStream(topic("trade")))).toHaveLength(1);
    expect(await sqliteTextStore(second).get(hash)).toBe("Words.");
    second.close();
  });

  it("refuses the file of a newer version, saying what to do, and leaves it as it is", () => {
    const db = openSqlite(folder.path("register.db"), { durability: "full" });
    sqliteEventStore(db);
    db.exec("PRAGMA user_version = 99");
    db.close();
    const open = () => openSqlite(folder.path("register.db"), { durability: "full" });
    expect(open).toThrow(UnusableFile);
    expect(open).toThrow(/newer version.*99.*Update/);
  });

  it("refuses the database of another program, and what is no database", () => {
    const other = new DatabaseSync(folder.path("other.db"));
    other.exec("PRAGMA application_id = 7; CREATE TABLE t (x)");
    other.close();
    expect(() => openSqlite(folder.path("other.db"), { durability: "full" })).toThrow(UnusableFile);
    expect(() => openSqlite(import.meta.filename, { durability: "full" })).toThrow(UnusableFile);
  });
});

describe("the tables", () => {
  it("refuse to change or delete a commit, whoever asks", async () => {
    const db = openSqlite(":memory:", { durability: "full" });
    await sqliteEventStore(db).append(topic("trade"), none, commit("a"));
    expect(() => db.exec("DELETE FROM commits")).toThrow("never deleted");
    expect(() => db.exec("UPDATE commits SET body = ''")).toThrow("never change");
    db.close();
  });
});
