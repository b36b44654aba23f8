import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { viewSetsSuite, viewStoreSuite } from "../conformance/index.ts";
import { at, document, entry, sorts, stream } from "../conformance/samples.ts";
import type { ViewWrite } from "../port.ts";
import { sqliteViewSets } from "./view-sets.ts";

/** Connections to one register's file, as processes have them. */
function temporaryFile(): { open(): DatabaseSync } & AsyncDisposable {
  const folder = mkdtempSync(join(tmpdir(), "collegium-views-"));
  const opened: DatabaseSync[] = [];
  return {
    open() {
      const db = new DatabaseSync(join(folder, "register.sqlite"), { timeout: 5_000 });
      db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
      opened.push(db);
      return db;
    },
    async [Symbol.asyncDispose]() {
      for (const db of opened) db.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const makeSets = async () => {
  const file = temporaryFile();
  return { sets: sqliteViewSets(file.open()), [Symbol.asyncDispose]: () => file[Symbol.asyncDispose]() };
};

const inMemory = (pick: "live" | "created") => async () => {
  const db = new DatabaseSync(":memory:");
  const sets = sqliteViewSets(db);
  const views = pick === "live" ? sets.live : (await sets.create()).views;
  return { views, [Symbol.asyncDispose]: async () => db.close() };
};

viewSetsSuite("sqliteViewSets", makeSets);
viewStoreSuite("The live set of sqliteViewSets", inMemory("live"));
viewStoreSuite("A set made by sqliteViewSets", inMemory("created"));

describe("Two processes on one file", () => {
  it("see a switch by the other from the next statement on", async () => {
    await using file = temporaryFile();
    const [mine, others] = [sqliteViewSets(file.open()), sqliteViewSets(file.open())];
    await mine.live.write(at(1), [document("one", "old"), entry("old")]);
    expect((await others.live.get(stream("one")))?.etag).toBe('"1-old"');

    const { id, views } = await others.create();
    await views.write(at(1), [document("one", "new"), entry("new")]);
    await views.advance(at(1));
    await others.promote(id, at(1));
    expect((await mine.live.get(stream("one")))?.etag).toBe('"1-new"');
    expect(await mine.live.checkpoint()).toBe(1);
  });

  it("let each other read and write while a set is loaded", async () => {
    await using file = temporaryFile();
    const [mine, others] = [sqliteViewSets(file.open()), sqliteViewSets(file.open())];
    const { id, views } = await mine.create();
    async function* batches() {
      for (const n of [1, 2, 3]) {
        yield [document(`new-${n}`, "new"), entry(`new-${n}`, { tags: [`n=${n}`] })];
        await others.live.write(at(n), [document("old", "old"), entry(`old-${n}`)]);
        expect(await sorts(others.live)).toHaveLength(n);
      }
    }
    await views.load?.(at(3), batches());
    await views.advance(at(3));
    expect(await mine.promote(id, at(3))).toBe(true);
    expect(await sorts(others.live)).toEqual(["new-1", "new-2", "new-3"]);
    expect(await others.live.get(stream("old"))).toBeUndefined();
  });

  it("find the register's sets again, and make no second live one", async () => {
    await using file = temporaryFile();
    const before = await sqliteViewSets(file.open()).list();
    expect(await sqliteViewSets(file.open()).list()).toEqual(before);
  });
});

describe("Views that another version made", () => {
  const others = {
    "of another number": "UPDATE view_live SET layout = layout + 1",
    "older than any number": "ALTER TABLE view_live DROP COLUMN layout; DROP TABLE view_entries_1",
    "with tables of other names": `DROP TABLE view_live; CREATE TABLE view_entries (sort TEXT) STRICT;
      CREATE TABLE view_live (only INTEGER PRIMARY KEY, id INTEGER NOT NULL) STRICT`,
  };

  it.each(Object.entries(others))(
    "%s are dropped: the live set is empty and takes writes",
    async (_, change) => {
      await using file = temporaryFile();
      const db = file.open();
      const before = sqliteViewSets(db);
      expect(before.dropped).toBe(false);
      await before.create();
      await before.live.write(at(1), [document("one", "old"), entry("old", { tags: ["t=1"] })]);
      await before.live.advance(at(1));
      db.exec("CREATE TABLE commits (id INTEGER)");
      db.exec(change);

      const after = sqliteViewSets(file.open());
      expect(after.dropped).toBe(true);
      expect(await after.list()).toHaveLength(1);
      expect(await after.live.checkpoint()).toBe(0);
      expect(await after.live.scan(undefined, 9)).toEqual([]);
      await after.live.write(at(1), [document("one", "new"), entry("new")]);
      expect(await sorts(after.live)).toEqual(["new"]);
      expect(db.prepare("SELECT count(*) AS n FROM commits").get()).toEqual({ n: 0 });
      expect(sqliteViewSets(file.open()).dropped).toBe(false);
    },
  );
});

describe("A write that fails", () => {
  it("leaves nothing of itself", async () => {
    await using made = await makeSets();
    const unreadable: unknown = { kind: "entry", entry: { partition: "p", sort: "s", stream: stream("x") } };
    const writes = [document("one", "text"), unreadable as ViewWrite];
    await expect(made.sets.live.write(at(1), writes)).rejects.toThrow();
    expect(await made.sets.live.get(stream("one"))).toBeUndefined();
    await made.sets.live.write(at(1), [document("one", "text")]);
  });
});
