import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { collegium } from "../testing/in-process.ts";
import { defineTopic, emptyRegister } from "../testing/register.ts";

/** Opening waits ten seconds for whoever has the file: too long for the tests of each change. */
test("a register that somebody has for himself is told as such, and never read beside what he may be writing", async () => {
  const { folder, register, app, token } = await emptyRegister();
  expect((await defineTopic(app, token, "trade")).status).toBe(201);
  register.close();
  using shell = new DatabaseSync(join(folder, "collegium.db"));
  shell.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; CREATE TABLE never_committed (x)");
  expect(await collegium(["verify", "--data", folder])).toMatchObject({
    code: 3,
    stdout: "",
    stderr: expect.stringMatching(/can't be opened: another process holds .*\n.*Run the command again/),
  });
});
