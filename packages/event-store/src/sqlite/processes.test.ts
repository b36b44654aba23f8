import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { position } from "@collegium/domain";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { all, commit, none, topic } from "../conformance/make.ts";
import { sqliteEventStore } from "./event-store.ts";
import { openSqlite } from "./open.ts";
import { temporaryFolder } from "./temporary.ts";

const writer = new URL("./writer.fixture.ts", import.meta.url).pathname;

let folder: ReturnType<typeof temporaryFolder>;
let children: ChildProcess[];
beforeEach(() => {
  folder = temporaryFolder();
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill("SIGKILL");
  folder.remove();
});

/** A process of its own that appends to `streams` in turn; `acknowledged` collects the commit ids that it was told are safe. */
function startWriter(name: string, streams: number, count: number) {
  const child = spawn(
    process.execPath,
    [writer, folder.path("register.db"), name, `${streams}`, `${count}`],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  children.push(child);
  const acknowledged: string[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => acknowledged.push(line));
  return { child, acknowledged, ended: once(child, "close") };
}

const open = () => {
  const db = openSqlite(folder.path("register.db"), { durability: "full" });
  return { db, store: sqliteEventStore(db) };
};

describe("several processes on one file", () => {
  it("append to the same streams, each losing and trying again, and all of it is there once", async () => {
    const writers = ["w1", "w2", "w3", "w4"].map((name) => startWriter(name, 3, 40));
    for (const { ended } of writers) expect((await ended)[0]).toBe(0);
    const { db, store } = open();
    const ledger = await all(store.readLedger(position(0), 1000));
    expect(ledger.map((read) => read.position)).toEqual(Array.from({ length: 160 }, (_, n) => n + 1));
    expect(new Set(ledger.map(({ id }) => id))).toEqual(
      new Set(writers.flatMap(({ acknowledged }) => acknowledged)),
    );
    for (const [, commits] of Map.groupBy(ledger, ({ stream }) => stream)) {
      expect(commits.map(({ revision }) => revision)).toEqual(commits.map((_, n) => n + 1));
    }
    db.close();
  });

  it("see each other's commits at once", async () => {
    const [one, two] = [open(), open()];
    await one.store.append(topic("trade"), none, commit("a"));
    expect(await two.store.head()).toBe(1);
    expect(await two.store.append(topic("trade"), none, commit("b"))).toEqual({
      outcome: "conflict",
      head: 1,
    });
    one.db.close();
    two.db.close();
  });
});

describe("a process killed in the middle of appending", () => {
  it.each([20, 77, 150])(
    "has lost no commit that it acknowledged, and left no gap (killed after %i)",
    async (after) => {
      const { child, acknowledged, ended } = startWriter("w", 5, 1_000_000);
      while (acknowledged.length < after) await new Promise((resolve) => setTimeout(resolve, 2));
      child.kill("SIGKILL");
      await ended;

      const { db, store } = open();
      const ledger = await all(store.readLedger(position(0), 1_000_000));
      expect(ledger.slice(0, acknowledged.length).map(({ id }) => id)).toEqual(acknowledged);
      expect(ledger.map((read) => read.position)).toEqual(ledger.map((_, n) => n + 1));
      // What was under way when it died is there wholly or not at all.
      expect(ledger.length - acknowledged.length).toBeLessThanOrEqual(1);
      const next = await store.append(topic("afterwards"), none, commit("next"));
      expect(next).toMatchObject({ outcome: "appended", position: ledger.length + 1 });
      db.close();
    },
  );
});
