import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { at, document, entry, sorts, stream } from "../conformance/samples.ts";
import type { ViewSets } from "../port.ts";
import { filesBeside } from "./files-beside.ts";
import { setsIn, temporaryFile } from "./temporary-file.fixture.ts";
import { readableViewSets, sqliteViewSets } from "./view-sets.ts";

/** A register's file and its views, of one document, which something happened to since. */
async function afterwards(happened: (folder: string, db: DatabaseSync) => void) {
  const file = temporaryFile();
  const db = file.open();
  const before = sqliteViewSets(db);
  await before.live.write(at(1), [document("one", "old"), entry("old", { tags: ["t=1"] })]);
  await before.live.advance(at(1));
  before.close();
  db.exec("CREATE TABLE commits (id INTEGER)");
  happened(file.folder, db);
  return { file, db, [Symbol.asyncDispose]: () => file[Symbol.asyncDispose]() };
}

const damaged = (damage: string) => (folder: string) => {
  const [name = ""] = setsIn(folder);
  using db = new DatabaseSync(join(folder, name));
  db.exec(damage);
};

describe("Views that this version can't read", () => {
  const causes: Record<string, (folder: string, db: DatabaseSync) => void> = {
    "are of another number": (_, db) => db.exec("UPDATE view_live SET layout = layout + 1"),
    "are older than any number": (_, db) => db.exec("ALTER TABLE view_live DROP COLUMN layout"),
    "have tables in the register's file": (_, db) =>
      db.exec(`DROP TABLE view_live; CREATE TABLE view_entries_1 (sort TEXT) STRICT;
        CREATE TABLE view_live (only INTEGER PRIMARY KEY, id INTEGER NOT NULL, layout INTEGER NOT NULL) STRICT;
        INSERT INTO view_live VALUES (1, 1, 12)`),
    "lack a table": damaged("DROP TABLE tags"),
    "are another program's": damaged("DROP TABLE progress; CREATE TABLE progress (done INTEGER)"),
    "have no file": (folder) => setsIn(folder).forEach((name) => void rmSync(join(folder, name))),
    "are no database": (folder) =>
      setsIn(folder).forEach((name) => void writeFileSync(join(folder, name), "A diary. ".repeat(1000))),
  };

  it.each(Object.entries(causes))("%s, so the live set is empty and takes writes", async (_, happened) => {
    await using found = await afterwards(happened);
    const { file, db } = found;
    expect(readableViewSets(file.open())).toBeUndefined();
    const after = sqliteViewSets(file.open());
    expect(await after.list()).toHaveLength(1);
    expect(await after.live.checkpoint()).toBe(0);
    expect(await after.live.scan(undefined, 9)).toEqual([]);
    await after.live.write(at(1), [document("one", "new"), entry("new")]);
    expect(await sorts(after.live)).toEqual(["new"]);
    expect(db.prepare("SELECT count(*) AS n FROM commits").get()).toEqual({ n: 0 });
    expect(db.prepare("SELECT name FROM sqlite_schema WHERE name GLOB 'view_entries*'").all()).toEqual([]);
    expect(setsIn(file.folder)).toHaveLength(1);
    expect(await sorts((readableViewSets(file.open()) as ViewSets).live)).toEqual(["new"]);
  });

  it("are not taken for lost where another process puts others in their place meanwhile", async () => {
    await using file = temporaryFile();
    const sets = sqliteViewSets(file.open());
    const [first = 0] = await sets.list();
    const { id, views } = await sets.create();
    await views.advance(at(1));
    const files = filesBeside(join(file.folder, "register.sqlite"));
    let isFirst = true;
    const found = readableViewSets(file.open(), {
      ...files,
      has: (asked) => {
        if (!isFirst) return files.has(asked);
        isFirst = false;
        // As a rebuild does it between this look and the next.
        file.open().exec(`UPDATE view_live SET id = ${id}; DELETE FROM view_sets WHERE id = ${first}`);
        sets.close();
        files.remove(first);
        return true;
      },
    });
    expect(await found?.live.checkpoint()).toBe(1);
  });

  it("give way to a rebuild, also where what they show can't be told", async () => {
    await using file = temporaryFile();
    const sets = sqliteViewSets(file.open());
    damaged("DROP TABLE progress")(file.folder);
    const { id, views } = await sets.create();
    await views.write(at(1), [document("one", "new")]);
    await views.advance(at(1));
    expect(await sets.promote(id, at(1))).toBe(true);
    expect((await sets.live.get(stream("one")))?.etag).toBe('"1-new"');
  });
});
