import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import type { Patience } from "./patience.ts";
import { holdLock } from "./testing/index.ts";
import { transactions } from "./transactions.ts";
import { Unwritable } from "./unwritable.ts";

/** So long that no machine is that slow. */
const patient: Patience = { milliseconds: 600_000, most: 100 };
const locked = expect.objectContaining({ obstacle: "locked" });

/** A file with a table of words, and a connection to it. */
function words(patience = patient) {
  const folder = mkdtempSync(join(tmpdir(), "collegium-sqlite-"));
  const path = join(folder, "words.db");
  const open = () => new DatabaseSync(path, { timeout: 600_000 });
  const db = open();
  db.exec("PRAGMA journal_mode = WAL; CREATE TABLE words (word TEXT) STRICT");
  const transact = transactions(db, patience);
  const insert = db.prepare("INSERT INTO words VALUES (?)");
  const all = db.prepare("SELECT word FROM words ORDER BY rowid");
  return {
    path,
    db,
    open,
    transact,
    write: (word: string) => transact(() => insert.run(word).changes),
    read: () => all.all().map(({ word }) => word),
    [Symbol.dispose]() {
      if (db.isOpen) db.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Lets everything have its turn that wants one, timers too. */
const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
};

describe("A write while another process holds the lock", () => {
  it("waits without stopping anybody else, and goes in when the lock is free", async () => {
    using file = words();
    await file.write("before");
    await using holder = await holdLock(file.path);
    let done = false;
    const waiting = file.write("after").finally(() => {
      done = true;
    });
    for (let look = 0; look < 20; look++) {
      await turns(1);
      expect(file.read()).toEqual(["before"]);
    }
    expect(done).toBe(false);
    await holder.release();
    expect(await waiting).toBe(1);
    expect(file.read()).toEqual(["before", "after"]);
  });

  it("goes in after those that came before it, also where it comes when the lock is free again", async () => {
    using file = words();
    await using holder = await holdLock(file.path);
    const first = ["a", "b", "c"].map(file.write);
    await turns(5);
    const further = ["d", "e"].map(file.write);
    await holder.release();
    // One after the other is done, and each time somebody new comes.
    const late = [...first, ...further].map((write, n) => write.then(() => file.write(`late ${n}`)));
    await Promise.all(late);
    expect(file.read().slice(0, 5)).toEqual(["a", "b", "c", "d", "e"]);
    expect(file.read()).toHaveLength(10);
  });

  it("goes in when the one that holds it is killed, whose own write is not there", async () => {
    using file = words();
    await using holder = await holdLock(file.path);
    const waiting = file.write("mine");
    await holder.kill();
    await waiting;
    expect(file.read()).toEqual(["mine"]);
    expect(file.db.prepare("SELECT name FROM sqlite_schema WHERE name = 'never_committed'").all()).toEqual(
      [],
    );
  });

  it("gives up when its time is over, and is not there afterwards", async () => {
    using file = words({ milliseconds: 30, most: 100 });
    await using holder = await holdLock(file.path);
    const writes = await Promise.allSettled(["a", "b", "c"].map(file.write));
    expect(writes).toEqual(Array.from({ length: 3 }, () => ({ status: "rejected", reason: locked })));
    await holder.release();
    await file.write("again");
    expect(file.read()).toEqual(["again"]);
  });

  it("gives up at once where as many wait already as may", async () => {
    using file = words({ ...patient, most: 2 });
    await using holder = await holdLock(file.path);
    const [one, two] = [file.write("one"), file.write("two")];
    await expect(file.write("three")).rejects.toEqual(locked);
    await holder.release();
    await Promise.all([one, two]);
    await file.write("four");
    expect(file.read()).toEqual(["one", "two", "four"]);
  });

  it("gives up when its connection is closed", async () => {
    using file = words();
    await using _ = await holdLock(file.path);
    const writes = Promise.allSettled(["a", "b"].map(file.write));
    file.db.close();
    expect(await writes).toEqual(Array.from({ length: 2 }, () => ({ status: "rejected", reason: locked })));
  });
});

describe("A write", () => {
  it("waits for a reader of its own connection that began before another's write (SQLITE_BUSY_SNAPSHOT)", async () => {
    using file = words();
    for (const word of ["a", "b"]) await file.write(word);
    const reading = file.db.prepare("SELECT word FROM words").iterate();
    reading.next();
    using other = file.open();
    other.exec("INSERT INTO words VALUES ('c')");
    const waiting = file.write("d");
    await turns(5);
    reading.return?.();
    await waiting;
    expect(file.read()).toEqual(["a", "b", "c", "d"]);
  });

  it("that fails leaves nothing of itself, alone or among others that wait", async () => {
    using file = words();
    const failing = () =>
      file.transact(() => {
        file.db.exec("INSERT INTO words VALUES ('half')");
        throw new RangeError("in the middle");
      });
    await expect(failing()).rejects.toThrow(RangeError);
    const holder = await holdLock(file.path);
    const waiting = Promise.allSettled([file.write("a"), failing(), file.write("b")]);
    await holder.release();
    expect((await waiting).map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(file.read()).toEqual(["a", "b"]);
  });

  it("that there is no room for is told so, and goes in when there is", async () => {
    using file = words();
    await file.write("before");
    file.db.exec("PRAGMA max_page_count = 2");
    await expect(file.write("x".repeat(100_000))).rejects.toEqual(
      expect.objectContaining({ obstacle: "full" }),
    );
    expect(file.read()).toEqual(["before"]);
    file.db.exec("PRAGMA max_page_count = 4294967294");
    await file.write("after");
    expect(file.read()).toEqual(["before", "after"]);
  });

  it("to a file for reading alone is told so", async () => {
    using file = words();
    using db = new DatabaseSync(file.path, { readOnly: true });
    const write = transactions(db)(() => db.exec("INSERT INTO words VALUES ('a')"));
    await expect(write).rejects.toThrow(Unwritable);
    await expect(write).rejects.toEqual(expect.objectContaining({ obstacle: "read-only" }));
  });
});
