import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterAll, describe, expect, it } from "vitest";
import { openSearch } from "../file/open.ts";
import { beginMaking } from "./making.ts";
import { putByName } from "./put-by-name.ts";

const folder = mkdtempSync(join(tmpdir(), "collegium-by-name-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file at a path that knows the ledger up to 1, and one beside it that knows it up to 2. */
function given(name: string) {
  const path = join(folder, name);
  using there = openSearch(path);
  there.exec("UPDATE search SET position = 1");
  const { db, path: made, close } = beginMaking(path, undefined);
  db.exec("UPDATE search SET position = 2");
  return { path, made, close };
}

const knownAt = (path: string): unknown => {
  using db = openSearch(path);
  return db.prepare("SELECT position FROM search").get()?.position;
};

const nothing = () => {};

describe("A file that is put in another's place by its name", () => {
  it("is the file at the path from then on, and nothing of the other is left", () => {
    const { path, made, close } = given("alone.db");
    expect(putByName(made, path, nothing)).toBe(true);
    close();
    expect(readdirSync(folder).filter((name) => name.startsWith("alone.db"))).toEqual(["alone.db"]);
    expect(knownAt(path)).toBe(2);
  });

  it("takes the place of nothing", () => {
    const { path, made, close } = given("none.db");
    rmSync(path);
    expect(putByName(made, path, nothing)).toBe(true);
    close();
    expect(knownAt(path)).toBe(2);
  });

  it.each(["reads", "writes"])("takes no place where somebody has the other open who %s", (doing) => {
    const { path, made, close } = given(`${doing}.db`);
    using there = openSearch(path);
    if (doing === "writes") there.exec("BEGIN IMMEDIATE");
    const before = statSync(path).ino;
    expect(putByName(made, path, nothing)).toBe(false);
    expect(statSync(path).ino).toBe(before);
    expect(there.prepare("SELECT position FROM search").get()).toEqual({ position: 1 });
    close();
    expect(existsSync(made)).toBe(false);
  });

  it("leaves the other where that is not what was expected", () => {
    const { path, made, close } = given("unexpected.db");
    const unexpected = () => {
      throw new Error("knows more");
    };
    expect(() => putByName(made, path, unexpected)).toThrow("knows more");
    close();
    expect(knownAt(path)).toBe(1);
  });

  it("takes no place where it has no name any more", () => {
    const { path, made, close } = given("nameless.db");
    rmSync(made);
    expect(putByName(made, path, nothing)).toBe(false);
    close();
    expect(knownAt(path)).toBe(1);
  });

  it("is what those come to who opened the other at that moment", async () => {
    const { path, made, close } = given("opened.db");
    const opening = new Int32Array(new SharedArrayBuffer(4));
    const module = new URL("../file/open.ts", import.meta.url).href;
    const another = new Worker(opens, { eval: true, workerData: { path, module, opening } });
    const known = new Promise((resolve, reject) => {
      another.once("message", resolve);
      another.once("error", reject);
    });
    const put = putByName(made, path, () => {
      Atomics.wait(opening, 0, 0);
      // By then it waits for the lock; where it doesn't yet, it finds the new file at once.
      Atomics.wait(opening, 0, 1, 100);
    });
    close();
    expect(put).toBe(true);
    expect(await known).toBe(2);
  });
});

const opens = `
  const { parentPort, workerData } = require("node:worker_threads");
  const { path, module, opening } = workerData;
  import(module).then(({ openSearch }) => {
    Atomics.store(opening, 0, 1);
    Atomics.notify(opening, 0);
    const db = openSearch(path);
    parentPort.postMessage(db.prepare("SELECT position FROM search").get().position);
    db.close();
  });
`;
