import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { collegium, newFolder } from "../testing/command.ts";
import { emptyRegister } from "../testing/register.ts";

/** Root may read and write anything: then the command runs without that right. */
const under = process.getuid?.() === 0 ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] : [];

const commands = ["export", "verify", "rebuild"];

/** How each command that reads a register ends where it is in the way. */
const ends = (data: string) =>
  Promise.all(commands.map(async (command) => collegium([command, "--data", data], { under })));

describe("A register's folder", () => {
  test("that is a file is told to be one", async () => {
    const data = join(newFolder(), "notes.txt");
    writeFileSync(data, "no register");
    for (const { code, stderr } of await ends(data)) {
      expect(stderr).toMatch(/notes\.txt is a file, and no folder\.\n.*--data/);
      expect(code).toBe(3);
    }
  });

  test("in which the register's file is a folder says so, and lays nothing upon the disk", async () => {
    const data = newFolder();
    mkdirSync(join(data, "collegium.db"));
    for (const { code, stderr } of await ends(data)) {
      expect(stderr).toMatch(/collegium\.db is a folder, and no file\.\n.*--data/);
      expect(code).toBe(3);
    }
  });

  test.each([
    { what: "the folder", mode: 0o000, name: "" },
    { what: "the file", mode: 0o000, name: "collegium.db" },
    { what: "its log", mode: 0o000, name: "collegium.db-wal" },
  ])("whose user is another one says so, and what to do ($what)", async ({ name, mode }) => {
    const { folder, register } = await emptyRegister();
    register.close();
    const barred = join(folder, name);
    if (name.endsWith("-wal")) writeFileSync(barred, "");
    chmodSync(barred, mode);
    const ended = await ends(folder);
    chmodSync(barred, 0o700);
    rmSync(folder, { recursive: true });
    for (const { code, stderr } of ended) {
      expect(stderr).toMatch(/this user may not read .*\n.*chown/);
      expect(stderr).toContain(barred);
      expect(code).toBe(3);
    }
  });

  test("whose views are another user's says which file that is", async () => {
    const { folder, register } = await emptyRegister();
    register.close();
    const views = join(folder, readdirSync(folder).find((name) => /-views-\d+$/.test(name)) ?? "");
    chmodSync(views, 0o000);
    const { code, stderr } = await collegium(["rebuild", "--data", folder], { under });
    expect(stderr).toContain(`this user may not write ${views}.\n`);
    expect(code).toBe(3);
  });
});
