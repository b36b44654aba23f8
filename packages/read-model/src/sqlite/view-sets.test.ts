import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { holdLock } from "@collegium/sqlite/testing";
import { describe, expect, it } from "vitest";
import { viewSetsSuite, viewStoreSuite } from "../conformance/index.ts";
import { at, document, entry, sorts, stream } from "../conformance/samples.ts";
import type { ViewSetId, ViewSets, ViewWrite } from "../port.ts";
import { filesBeside } from "./set-files.ts";
import { readableViewSets, sqliteViewSets } from "./view-sets.ts";

/** Connections to one register's file, as processes have them. */
function temporaryFile(): { folder: string; open(): DatabaseSync } & AsyncDisposable {
  const folder = mkdtempSync(join(tmpdir(), "collegium-views-"));
  const opened: DatabaseSync[] = [];
  return {
    folder,
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

/** What this process has open of a folder, where the system tells. */
function openFiles(folder: string): string[] {
  const own = "/proc/self/fd";
  if (!existsSync(own)) return [];
  return readdirSync(own).flatMap((fd) => {
    try {
      return [readlinkSync(join(own, fd))].filter((path) => path.startsWith(folder));
    } catch {
      return [];
    }
  });
}

/** The files of sets, without those of their logs. */
const setsIn = (folder: string) => readdirSync(folder).filter((name) => /-views-\d+$/.test(name));

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

describe("The file of a set", () => {
  it("goes with it, and is let go by those who had it open", async () => {
    await using file = temporaryFile();
    const [mine, others] = [sqliteViewSets(file.open()), sqliteViewSets(file.open())];
    await others.live.write(at(1), [document("one", "old")]);
    const [first] = await mine.list();
    const { id, views } = await mine.create();
    await views.advance(at(1));
    await mine.promote(id, at(1));
    expect(setsIn(file.folder)).toHaveLength(2);
    expect(await mine.remove(first as ViewSetId)).toBe(true);
    expect(setsIn(file.folder)).toEqual([`register.sqlite-views-${id}`]);
    expect(await others.live.get(stream("one"))).toBeUndefined();
    expect(openFiles(file.folder).filter((name) => name.includes("deleted"))).toEqual([]);
  });

  it("that a killed process left is removed when the next set is made", async () => {
    await using file = temporaryFile();
    const sets = sqliteViewSets(file.open());
    const left = join(file.folder, "register.sqlite-views-17");
    for (const end of ["", "-wal", "-shm"]) writeFileSync(`${left}${end}`, "");
    const { id } = await sets.create();
    expect(setsIn(file.folder).sort()).toEqual(
      (await sets.list()).map((set) => `register.sqlite-views-${set}`).sort(),
    );
    expect(existsSync(`${left}-wal`)).toBe(false);
    expect(await sets.remove(id)).toBe(true);
  });

  it("is for whom the register's own file is for", async () => {
    await using file = temporaryFile();
    const db = file.open();
    chmodSync(join(file.folder, "register.sqlite"), 0o640);
    sqliteViewSets(db);
    const [name = ""] = setsIn(file.folder);
    expect(statSync(join(file.folder, name)).mode & 0o777).toBe(0o640);
  });

  it("of which a log alone is left is removed, too", async () => {
    await using file = temporaryFile();
    const sets = sqliteViewSets(file.open());
    const left = join(file.folder, "register.sqlite-views-17-wal");
    writeFileSync(left, "");
    await sets.create();
    expect(existsSync(left)).toBe(false);
  });

  it("that is removed while a write waits for its turn is no place to write to: the next one is", async () => {
    await using file = temporaryFile();
    const [mine, others] = [sqliteViewSets(file.open()), sqliteViewSets(file.open())];
    const [first = 0] = await mine.list();
    const pinned = await mine.live.pinned();
    const holder = await holdLock(join(file.folder, `register.sqlite-views-${first}`));
    const waiting = [pinned, mine.live].map((views) => views.write(at(1), [document("one", "text")]));
    const told = Promise.allSettled(waiting);
    // The file of the one that others hold goes, as a switch takes it, and a reader opens the next.
    const { id, views } = await others.create();
    await views.advance(at(1));
    file.open().exec(`UPDATE view_live SET id = ${id}`);
    await others.remove(first as ViewSetId);
    expect(await mine.live.checkpoint()).toBe(1);
    expect((await told).map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
    await expect(waiting[0]).rejects.toThrow("removed");
    expect((await mine.live.get(stream("one")))?.etag).toBe('"1-text"');
    await holder.release();
  });

  it("is another register's in no copy: numbers are never given twice", async () => {
    await using file = temporaryFile();
    const ids = sqliteViewSets(file.open());
    const made = new Set<number>(await ids.list());
    for (let n = 0; n < 20; n++) {
      const { id } = await ids.create();
      made.add(id);
      await ids.remove(id);
    }
    expect(made.size).toBe(21);
  });
});

describe("A switch", () => {
  it("waits while another process writes to the live set, and never takes a reader back", async () => {
    await using file = temporaryFile();
    const sets = sqliteViewSets(file.open());
    const { id, views } = await sets.create();
    await views.advance(at(1));
    const [live] = setsIn(file.folder).filter((name) => !name.endsWith(`-${id}`));
    const holder = await holdLock(join(file.folder, live as string));
    let done = false;
    const switching = sets.promote(id, at(1)).finally(() => {
      done = true;
    });
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(done).toBe(false);
    expect(await sets.live.checkpoint()).toBe(0);
    await holder.release();
    expect(await switching).toBe(true);
  });
});

describe("The mark of view sets", () => {
  it("is another one after each write to the live set, and after a switch, whoever made it", async () => {
    await using file = temporaryFile();
    const [mine, others] = [sqliteViewSets(file.open()), sqliteViewSets(file.open())];
    const seen = [mine.mark()];
    const changes = async (change: () => Promise<unknown>) => {
      await change();
      expect(seen).not.toContain(mine.mark());
      seen.push(mine.mark());
      await mine.live.get(stream("one"));
      expect(mine.mark()).toBe(seen.at(-1));
    };
    for (const sets of [mine, others, mine, others]) {
      await changes(() => sets.live.write(at(seen.length), [document("one", `${seen.length}`)]));
      const { id, views } = await sets.create();
      await views.advance(at(1));
      await changes(() => sets.promote(id, at(1)));
    }
  });
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
