import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { holdLock } from "@collegium/sqlite/testing";
import { describe, expect, it } from "vitest";
import { at, document, stream } from "../conformance/samples.ts";
import type { ViewSetId } from "../port.ts";
import { readableFilesBeside } from "./files-beside.ts";
import { setsIn, temporaryFile } from "./temporary-file.fixture.ts";
import { readableViewSets, sqliteViewSets } from "./view-sets.ts";

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

  it("is beside the register's own, also where that is reached by a link", async () => {
    await using file = temporaryFile();
    await sqliteViewSets(file.open()).live.write(at(1), [document("one", "text")]);
    const link = join(file.folder, "elsewhere", "linked.sqlite");
    mkdirSync(dirname(link));
    symlinkSync(join(file.folder, "register.sqlite"), link);
    using db = new DatabaseSync(link, { readOnly: true });
    const found = readableViewSets(db, readableFilesBeside(link));
    expect((await found?.live.get(stream("one")))?.etag).toBe('"1-text"');
    found?.close();
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
