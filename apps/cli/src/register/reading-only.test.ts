import { copyFileSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import { sha256, type TextStore, Unwritable } from "@collegium/event-store";
import { describe, expect, onTestFinished, test } from "vitest";
import { bringUpViews } from "../serve/views.ts";
import { newFolder } from "../testing/command.ts";
import { collegium } from "../testing/in-process.ts";
import { defineTopic, emptyRegister, registerIn } from "../testing/register.ts";

/**
 * A folder with a register of two topics in which nothing can be written: SQLite can't make the index of its log where a link has its name.
 * A full disk and one for reading alone keep it from that too, but no test may make them everywhere.
 */
async function closedFolder({
  killed = false,
  damage = "",
  happens = (_views: string) => {},
}: {
  killed?: boolean;
  damage?: string;
  happens?: (views: string) => void;
} = {}) {
  const { folder, register, app, token } = await emptyRegister();
  for (const id of ["fisheries", "trade"]) expect((await defineTopic(app, token, id)).status).toBe(201);
  const path = killed ? newFolder() : folder;
  const database = join(path, "collegium.db");
  // As a process that is killed leaves it: what was recorded is in the log alone.
  if (killed)
    for (const name of readdirSync(folder))
      if (/^collegium\.db/.test(name) && !name.endsWith("-shm"))
        copyFileSync(join(folder, name), join(path, name));
  register.close();
  if (damage) {
    using db = new DatabaseSync(database);
    db.exec(damage);
  }
  const files = readdirSync(path).filter((name) => /^collegium\.db(-views-\d+)?$/.test(name));
  const indexes = files.map((name) => join(path, `${name}-shm`));
  happens(join(path, files.find((name) => /-views-/.test(name)) ?? ""));
  for (const index of indexes) symlinkSync("nowhere", index);
  return { path, openAgain: () => indexes.forEach((index) => void rmSync(index)) };
}

async function opened(path: string) {
  const served = await registerIn(path);
  onTestFinished(() => served.register.close());
  return served;
}

describe("A register in a folder where nothing can be written", () => {
  test.each([{ killed: false }, { killed: true }])(
    "is read, refuses writes, and takes them when it can (%j)",
    async (how) => {
      const { path, openAgain } = await closedFolder(how);
      const { app, register, token } = await opened(path);
      expect((await app.request("/v1/topics/trade")).status).toBe(200);
      const refused = await defineTopic(app, token, "energy");
      expect(refused.status).toBe(503);
      expect(refused.headers.get("retry-after")).toMatch(/^\d+$/);
      const ready = await app.request("/readyz");
      expect([ready.status, await ready.json()]).toEqual([
        503,
        expect.objectContaining({ status: "reading", ledger: 2, views: 2 }),
      ]);

      openAgain();
      expect((await app.request("/readyz")).status).toBe(200);
      expect((await defineTopic(app, token, "energy")).status).toBe(201);
      expect((await app.request("/v1/topics/energy")).status).toBe(200);
      expect(await register.events.head()).toBe(3);
    },
  );

  test.each([{ killed: false }, { killed: true }])("is verified and exported as it is (%j)", async (how) => {
    const { path } = await closedFolder(how);
    expect(await collegium(["verify", "--data", path])).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/position 2/),
    });
    const archive = join(newFolder(), "register.ndjson");
    expect(await collegium(["export", archive, "--data", path])).toMatchObject({ code: 0 });
    expect(await collegium(["import", archive, "--data", path])).toMatchObject({ code: 0 });
    expect(await collegium(["import", archive, "--data", newFolder()])).toMatchObject({ code: 0 });
  });

  test("is told so by what writes", async () => {
    const { path } = await closedFolder();
    expect(await collegium(["rebuild", "--data", path])).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/^error: The register in .* can't be written to: .*\n.+\n$/),
    });
  });

  test.each<[string, Parameters<typeof closedFolder>[0]]>([
    ["are of another layout", { damage: "UPDATE view_live SET layout = layout + 1" }],
    ["are lost", { damage: "DROP TABLE view_live" }],
    ["are in a file that is gone", { happens: (views) => rmSync(views) }],
    [
      "are in a file that can't be opened",
      {
        happens: (views) => {
          rmSync(views);
          mkdirSync(views);
        },
      },
    ],
    ["are in a file that is damaged", { happens: (views) => writeFileSync(views, "no database") }],
  ])("shows views that %s from memory", async (_, how) => {
    const { path } = await closedFolder(how);
    const { app, register, views, io } = await opened(path);
    await bringUpViews(io, register, views);
    expect((await app.request("/v1/topics/trade")).status).toBe(200);
    expect(await collegium(["rebuild", "--data", path])).toMatchObject({ code: 3 });
  });

  test("is read anew when another process has written to it", async () => {
    const { path, openAgain } = await closedFolder();
    const { app } = await opened(path);
    expect((await app.request("/v1/topics/energy")).status).toBe(404);
    openAgain();
    const other = await opened(path);
    expect((await defineTopic(other.app, other.token, "energy")).status).toBe(201);
    // What was read a moment ago is still answered: `readCache` keeps it for 20 ms.
    await setTimeout(50);
    expect((await app.request("/v1/topics/energy")).status).toBe(200);
  });

  test("is read anew when another process has written nothing but a text", async () => {
    const { path, openAgain } = await closedFolder();
    const { register } = await opened(path);
    openAgain();
    const other = await opened(path);
    const hash = await other.register.texts.put("Words.\n");
    expect(await register.texts.get(hash)).toBe("Words.\n");
  });

  test("is read anew when another process has written nothing but views", async () => {
    const { path, openAgain } = await closedFolder({
      happens: (views) => {
        using db = new DatabaseSync(views);
        db.exec("UPDATE progress SET checkpoint = 1, step = 1");
      },
    });
    const { register } = await opened(path);
    expect(await register.sets.live.checkpoint()).toBe(1);
    openAgain();
    const other = await opened(path);
    expect(await other.views.catchUp()).toBe(2);
    expect(await register.sets.live.checkpoint()).toBe(2);
  });

  test.each<[string, (texts: TextStore) => Promise<unknown>]>([
    ["takes no text", (texts) => texts.put("Words.\n")],
    ["withholds no text", (texts) => texts.withhold(sha256("Words.\n"))],
  ])("%s, and says so, until it can", async (_, write) => {
    const { path, openAgain } = await closedFolder();
    const { texts, obstacle } = (await opened(path)).register;
    await expect(write(texts)).rejects.toBeInstanceOf(Unwritable);
    expect(await obstacle?.()).toBeInstanceOf(Unwritable);
    openAgain();
    await write(texts);
    expect(await texts.get(sha256("Words.\n"))).toBeDefined();
    expect(await obstacle?.()).toBeUndefined();
  });
});

test("a rebuild whose search file alone can't be written says so", async () => {
  const { folder, register, app, token } = await emptyRegister();
  expect((await defineTopic(app, token, "trade")).status).toBe(201);
  register.close();
  mkdirSync(join(folder, "search.db"));
  expect(await collegium(["rebuild", "--data", folder])).toMatchObject({
    code: 3,
    stdout: "",
    stderr: expect.stringMatching(/^error: The register in .* can't be written to: .*\n.+\n$/),
  });
});
