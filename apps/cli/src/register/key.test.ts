import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { serving } from "../testing/command.ts";
import { collegium } from "../testing/in-process.ts";
import type { DataFolder } from "./folder.ts";
import { registerKey } from "./key.ts";

const folder = (): DataFolder => {
  const path = mkdtempSync(join(tmpdir(), "collegium-key-"));
  return {
    path,
    search: join(path, "search.db"),
    database: join(path, "collegium.db"),
    key: join(path, "key.json"),
  };
};

test("a key is made once, and only its owner can read it", async () => {
  const data = folder();
  const first = await registerKey(data);
  const second = await registerKey(data);
  expect([first.created, second.created]).toEqual([true, false]);
  expect(second.key.kid).toBe(first.key.kid);
  expect(statSync(data.key).mode & 0o777).toBe(0o600);
});

test.skipIf(process.platform === "win32")("a folder that is made for it is its owner's alone", async () => {
  const data = join(folder().path, "srv", "register");
  expect(await collegium(["token", "--name", "ada", "--data", data])).toMatchObject({ code: 0 });
  expect(statSync(data).mode & 0o777).toBe(0o700);
});

test("processes that start at once end with one key and leave nothing behind", async () => {
  const data = folder();
  const keys = await Promise.all(Array.from({ length: 4 }, () => registerKey(data)));
  expect(new Set(keys.map(({ key }) => key.kid)).size).toBe(1);
  expect(keys.filter(({ created }) => created)).toHaveLength(1);
  expect(readdirSync(data.path)).toEqual(["key.json"]);
});

test("a damaged key is refused and left as it is", async () => {
  const data = folder();
  writeFileSync(data.key, '{"kty":"OKP"}', { mode: 0o600 });
  await expect(registerKey(data)).rejects.toMatchObject({
    message: expect.stringMatching(/key\.json can't be used/),
    next: expect.stringMatching(/from a backup.*tokens of the old one end/),
  });
  expect(readFileSync(data.key, "utf8")).toBe('{"kty":"OKP"}');
});

/** A folder with a key of this mode. */
async function keyed(mode: number): Promise<DataFolder> {
  const data = folder();
  await registerKey(data);
  chmodSync(data.key, mode);
  return data;
}

const token = (data: DataFolder) => collegium(["token", "--name", "ada", "--data", data.path]);

test.each([0o604, 0o602, 0o601, 0o666, 0o777])(
  "a key of mode %o is refused, with what mends it",
  async (mode) => {
    const data = await keyed(mode);
    const refused = await token(data);
    expect(refused).toMatchObject({
      code: 3,
      stdout: "",
      stderr: expect.stringContaining(`chmod 600 '${data.key}'`),
    });
    expect(refused.stderr).toContain(`(mode 0${mode.toString(8)})`);
    expect(await collegium(["serve", "--port", "0", "--data", data.path])).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/every user of this machine/),
    });
    chmodSync(data.key, 0o600);
    expect(await token(data)).toMatchObject({ code: 0, stderr: "" });
  },
);

test.each([0o640, 0o660, 0o620])("a key of mode %o is used, with a warning", async (mode) => {
  const data = await keyed(mode);
  expect(await token(data)).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(/its group .*chmod 600/),
  });
});

test("who serves a register with such a key is warned, too", async () => {
  const server = await serving(["--data", (await keyed(0o640)).path], { env: { COLLEGIUM_SAMPLE: "off" } });
  expect(server.said()).toMatch(/key\.json can be read or written by its group .*chmod 600/);
  expect(await server.stop()).toMatchObject({ code: 0 });
});

test.each([0o600, 0o400, 0o700])("a key of mode %o is used", async (mode) => {
  expect(await token(await keyed(mode))).toMatchObject({ code: 0, stderr: "" });
});

test("a link is taken for what it leads to", async () => {
  const data = await keyed(0o644);
  const linked = folder();
  symlinkSync(data.key, linked.key);
  expect(await token(linked)).toMatchObject({ code: 3, stderr: expect.stringMatching(/chmod 600/) });
  chmodSync(data.key, 0o600);
  expect(await token(linked)).toMatchObject({ code: 0 });
});

test("a link that leads to no file is told as such, and left as it is", async () => {
  const data = folder();
  symlinkSync(join(data.path, "elsewhere.json"), data.key);
  await expect(registerKey(data)).rejects.toMatchObject({
    message: expect.stringMatching(/key\.json can't be used: it is a link to a file that is not there\.$/),
    next: expect.stringMatching(/remove the link/),
  });
  expect(readdirSync(data.path)).toEqual(["key.json"]);
});

test("a folder where the key should be is told", async () => {
  const data = folder();
  mkdirSync(data.key);
  expect(await token(data)).toMatchObject({
    code: 3,
    stderr: expect.stringMatching(/key\.json can't be used/),
  });
});
