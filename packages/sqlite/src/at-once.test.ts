import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { atOnce } from "./at-once.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "collegium-at-once-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Two connections to a file of words, as two processes have them. */
function words(name: string) {
  const [mine, others] = [0, 1].map(() => new DatabaseSync(join(folder, name), { timeout: 0 })) as [
    DatabaseSync,
    DatabaseSync,
  ];
  mine.exec("PRAGMA journal_mode = WAL; CREATE TABLE words (word TEXT)");
  return {
    mine,
    others,
    put: (word: string) => mine.prepare("INSERT INTO words VALUES (?)").run(word),
    seen: () =>
      others
        .prepare("SELECT word FROM words")
        .all()
        .map(({ word }) => word),
    close() {
      mine.close();
      others.close();
    },
  };
}

describe("A write transaction at once", () => {
  it("is done, or does nothing where another process has the lock", () => {
    const file = words("a.db");
    file.others.exec("BEGIN IMMEDIATE");
    expect(atOnce(file.mine, () => file.put("early"))).toBeUndefined();
    file.others.exec("COMMIT");
    expect(atOnce(file.mine, () => file.put("late").changes)).toEqual({ result: 1 });
    expect(file.seen()).toEqual(["late"]);
    file.close();
  });

  it("leaves nothing of itself where it fails", () => {
    const file = words("a.db");
    const failing = () =>
      atOnce(file.mine, () => {
        file.put("half");
        throw new RangeError("in the middle");
      });
    expect(failing).toThrow(RangeError);
    expect(file.seen()).toEqual([]);
    file.close();
  });

  it("within that of another file is committed while nobody else writes to that one", () => {
    const [outer, inner] = [words("outer.db"), words("inner.db")];
    const done = atOnce(outer.mine, () => {
      atOnce(inner.mine, () => inner.put("pointed"));
      expect(inner.seen()).toEqual(["pointed"]);
      expect(() => outer.others.exec("BEGIN IMMEDIATE")).toThrow("locked");
    });
    expect(done).toBeDefined();
    outer.others.exec("BEGIN IMMEDIATE; COMMIT");
    for (const file of [outer, inner]) file.close();
  });
});
