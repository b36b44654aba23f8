import { existsSync, readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DamagedText, WordsRemain } from "../errors.ts";
import { openSqlite } from "./open.ts";
import { temporaryFolder } from "./temporary.ts";
import { sqliteTextStore } from "./text-store.ts";

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const path = () => folder.path("register.db");
/** Every byte that the register has on disk. */
const onDisk = () =>
  Buffer.concat(
    ["", "-wal", "-shm"]
      .map((end) => `${path()}${end}`)
      .filter(existsSync)
      .map((file) => readFileSync(file)),
  );

describe("withholding", () => {
  it.each([
    ["short", "Zqx"],
    [
      "over many pages",
      Array.from({ length: 9000 }, (_, n) => String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000))).join(""),
    ],
  ])("leaves no words in the file or its write-ahead log (%s)", async (_, text) => {
    const db = openSqlite(path(), { durability: "full" });
    const store = sqliteTextStore(db);
    for (let n = 0; n < 40; n++) await store.put(`Neighbour ${n}, so that pages are shared and split.`);
    const hash = await store.put(text);
    const { body } = db.prepare("SELECT body FROM texts WHERE sha256 = ?").get(hash) as { body: Uint8Array };
    const marks = [body.subarray(0, 200), body.subarray(-200)].map((mark) => Buffer.from(mark));
    for (const mark of marks) expect(onDisk().includes(mark)).toBe(true);

    await store.withhold(hash);
    for (const mark of marks) expect(onDisk().includes(mark)).toBe(false);
    db.close();
    for (const mark of marks) expect(onDisk().includes(mark)).toBe(false);
  });

  it("says so while a reader in the middle of a transaction keeps the words in the log, and finishes when withheld again", async () => {
    const db = openSqlite(path(), { durability: "full" });
    const store = sqliteTextStore(db, { milliseconds: 50, most: 1 });
    const hash = await store.put("Taken back.");
    const reader = openSqlite(path(), { durability: "normal" });
    reader.exec("BEGIN; SELECT * FROM texts");

    await expect(store.withhold(hash)).rejects.toThrow(WordsRemain);
    expect(await store.get(hash)).toEqual({ withheld: true });
    reader.exec("COMMIT");
    await store.withhold(hash);
    expect(onDisk().includes("Taken back.")).toBe(false);
    reader.close();
    db.close();
  });
});

describe("a stored text", () => {
  it("is compressed where that is smaller", async () => {
    const db = openSqlite(path(), { durability: "full" });
    const store = sqliteTextStore(db);
    const forms = async (text: string) =>
      db.prepare("SELECT form FROM texts WHERE sha256 = ?").get(await store.put(text));
    expect(await forms("The sides noted. ".repeat(100))).toEqual({ form: "brotli" });
    expect(await forms("Zqx")).toEqual({ form: "plain" });
    db.close();
  });

  it("that was damaged comes not back where it is withheld while it is put again", async () => {
    const db = openSqlite(path(), { durability: "full" });
    const store = sqliteTextStore(db);
    const words = "The sides noted. ".repeat(100);
    const hash = await store.put(words);
    db.prepare("UPDATE texts SET body = ?").run(Buffer.from("rubbish"));
    const putting = store.put(words);
    // Found to be damaged, and not compressed yet: that takes another thread.
    await store.withhold(hash);
    await putting;
    expect(await store.get(hash)).toEqual({ withheld: true });
    db.close();
  });

  it.each([
    ["other words", "brotli", brotliCompressSync("Other words.")],
    ["no brotli", "brotli", Buffer.from("rubbish")],
    ["other plain words", "plain", Buffer.from("Other.")],
  ])(
    "that was damaged on disk is a fault, never given out, and put right when it is put again (%s)",
    async (_, form, body) => {
      const db = openSqlite(path(), { durability: "full" });
      const store = sqliteTextStore(db);
      const hash = await store.put("The sides noted. ".repeat(100));
      db.prepare("UPDATE texts SET form = ?, body = ?").run(form, body);
      await expect(store.get(hash)).rejects.toThrow(DamagedText);
      expect(await store.put("The sides noted. ".repeat(100))).toBe(hash);
      expect(await store.get(hash)).toBe("The sides noted. ".repeat(100));
      db.close();
    },
  );
});
