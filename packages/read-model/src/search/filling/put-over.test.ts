import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, it } from "vitest";
import { putOver } from "./put-over.ts";

const folder = mkdtempSync(join(tmpdir(), "collegium-put-over-"));
afterAll(() => rmSync(folder, { recursive: true }));

function given(name: string) {
  const path = join(folder, name);
  const there = new DatabaseSync(path);
  there.exec(
    "PRAGMA journal_mode = WAL; CREATE TABLE words (word TEXT); INSERT INTO words VALUES ('before')",
  );
  const made = new DatabaseSync(":memory:");
  made.exec("CREATE TABLE words (word TEXT); INSERT INTO words VALUES ('made')");
  return { path, there, made };
}

describe("A file that is put over another", () => {
  it("waits for who writes to that one, and takes its place behind what was written", async () => {
    const { path, there, made } = given("taken.db");
    there.exec("BEGIN IMMEDIATE; INSERT INTO words VALUES ('written')");
    let pauses = 0;
    await putOver(made, path, {
      async pause() {
        if (++pauses === 3) there.exec("COMMIT");
      },
    });
    expect(pauses).toBe(3);
    expect(there.prepare("SELECT word FROM words").all()).toEqual([{ word: "made" }]);
    there.close();
    made.close();
  });

  it("tells whatever else is in the way", async () => {
    const { made, there } = given("told.db");
    await expect(putOver(made, join(folder, "nowhere", "file.db"))).rejects.toThrow("unable to open");
    const progress = () => {
      throw new Error("left");
    };
    made.exec("INSERT INTO words SELECT hex(randomblob(9000)) FROM (VALUES (1), (2), (3))");
    await expect(putOver(made, join(folder, "left.db"), { rate: 1, progress })).rejects.toThrow("left");
    there.close();
    made.close();
  });
});
