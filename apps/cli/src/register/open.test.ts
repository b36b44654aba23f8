import { existsSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { soundArchive } from "@collegium/archive/forging";
import { describe, expect, test } from "vitest";
import { newFolder } from "../testing/command.ts";
import { collegium } from "../testing/in-process.ts";
import { defineTopic, emptyRegister, registerIn } from "../testing/register.ts";

/** Where Linux shows which files a process has open. */
const descriptors = "/proc/self/fd";

function openIn(folder: string): number {
  const leadsThere = (name: string) => {
    try {
      return readlinkSync(join(descriptors, name)).startsWith(folder);
    } catch {
      return false;
    }
  };
  return readdirSync(descriptors).filter(leadsThere).length;
}

describe("An open register", () => {
  test.runIf(existsSync(descriptors))(
    "holds no more files however many writes are refused, and none when it is closed",
    async () => {
      const { folder, register: made, app: first, token: own } = await emptyRegister();
      expect((await defineTopic(first, own, "trade")).status).toBe(201);
      made.close();
      // As on a full disk: the index of the views' log can't be made.
      const [views = ""] = readdirSync(folder).filter((name) => /-views-\d+$/.test(name));
      const index = join(folder, `${views}-shm`);
      symlinkSync("nowhere", index);
      const { app, token, register } = await registerIn(folder);
      // SQLite closes some files later, with the next one: what is open after the first is.
      expect((await defineTopic(app, token, "first")).status).toBe(503);
      const before = openIn(folder);
      for (const id of ["a", "b", "c"]) expect((await defineTopic(app, token, id)).status).toBe(503);
      expect(openIn(folder)).toBe(before);
      rmSync(index);
      expect((await defineTopic(app, token, "energy")).status).toBe(201);
      const writing = openIn(folder);
      for (const id of ["d", "e", "f"]) expect((await defineTopic(app, token, id)).status).toBe(201);
      expect(openIn(folder)).toBe(writing);
      register.close();
      expect(openIn(folder)).toBe(0);
    },
  );

  test.runIf(existsSync(descriptors)).each(["verify", "export", "rebuild"])(
    "is closed when %s is done, so that its file is all there is to copy",
    async (command) => {
      const { folder, app, token, register } = await emptyRegister();
      expect((await defineTopic(app, token, "trade")).status).toBe(201);
      register.close();
      expect(await collegium([command, "--data", folder])).toMatchObject({ code: 0 });
      expect(openIn(folder)).toBe(0);
      expect(readdirSync(folder).filter((name) => name.endsWith("-wal"))).toEqual([]);
    },
  );

  test("counts what was damaged of what it was asked for, commits and texts", async () => {
    const data = newFolder();
    const archive = join(data, "sound.ndjson");
    writeFileSync(archive, soundArchive());
    expect(await collegium(["import", archive, "--data", data])).toMatchObject({ code: 0 });
    {
      using db = new DatabaseSync(join(data, "collegium.db"));
      db.exec(`DROP TRIGGER commits_never_change;
        UPDATE commits SET body = '{' WHERE stream = 'topic/trade' AND revision = 2;
        UPDATE texts SET form = 'plain', body = CAST('Other.' AS BLOB) WHERE form <> 'withheld'`);
    }
    const { app, register } = await registerIn(data);
    expect(register.damaged()).toBe(0);
    for (const path of ["/v1/topics/trade/history", "/v1/sources/communique/text"])
      for (let n = 0; n < 2; n++) expect((await app.request(path)).status).not.toBe(200);
    expect(register.damaged()).toBe(2);
    register.close();
  });
});

test.each(["verify", "export", "rebuild", "serve"])(
  "%s tells a file that is no database as such, also beside views that can be read",
  async (command) => {
    const { folder, app, token, register } = await emptyRegister();
    expect((await defineTopic(app, token, "trade")).status).toBe(201);
    register.close();
    writeFileSync(join(folder, "collegium.db"), "This is no database.");
    const there = readdirSync(folder);
    const args = command === "serve" ? ["serve", "--port", "0"] : [command];
    expect(await collegium([...args, "--data", folder])).toMatchObject({
      code: 3,
      stdout: "",
      stderr: expect.stringMatching(
        /^error: The register in .* can't be opened: .*database\n.*import FILE.*\n$/,
      ),
    });
    expect(readdirSync(folder)).toEqual(there);
  },
);

test.each(["verify", "export", "rebuild"])(
  "%s begins no register in a folder that has none, nor in one that can't be there",
  async (command) => {
    const folder = newFolder();
    const none = {
      code: 3,
      stdout: "",
      stderr: expect.stringMatching(/There is no register in .*\n.+serve\n$/),
    };
    expect(await collegium([command, "--data", folder])).toMatchObject(none);
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(join(folder, "file"), "");
    expect(await collegium([command, "--data", join(folder, "file", "data")])).toMatchObject(none);
  },
);

test.each([
  ["serve", "--port", "0"],
  ["token", "--name", "ada"],
])("%s says where a folder can't be made, and what to do", async (...args) => {
  const file = join(newFolder(), "file");
  writeFileSync(file, "");
  expect(await collegium([...args, "--data", join(file, "data")])).toMatchObject({
    code: 3,
    stdout: "",
    stderr: expect.stringMatching(/^error: The data folder .* can't be made: .*\nChoose another with --data/),
  });
});

test("a register's file that is a link to what is not there is told in words", async () => {
  const folder = newFolder();
  symlinkSync(join(folder, "elsewhere", "collegium.db"), join(folder, "collegium.db"));
  writeFileSync(join(folder, "elsewhere"), "");
  expect(await collegium(["serve", "--port", "0", "--data", folder])).toMatchObject({
    code: 3,
    stderr: expect.stringMatching(/^error: The register in .* can't be opened: .+\n.+\n$/),
  });
});
