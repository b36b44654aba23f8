import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { holdLock } from "@collegium/sqlite/testing";
import { describe, expect, it } from "vitest";
import { viewSetsSuite, viewStoreSuite } from "../conformance/index.ts";
import { at, document, entry, sorts, stream } from "../conformance/samples.ts";
import type { ViewWrite } from "../port.ts";
import { setsIn, temporaryFile } from "./temporary-file.fixture.ts";
import { sqliteViewSets } from "./view-sets.ts";

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
