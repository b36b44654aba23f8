import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { DataFolder } from "./folder.ts";
import { registerKey } from "./key.ts";

const folder = (): DataFolder => {
  const path = mkdtempSync(join(tmpdir(), "collegium-key-"));
  return { path, database: join(path, "collegium.db"), key: join(path, "key.json") };
};

test("a key is made once, and only its owner can read it", async () => {
  const data = folder();
  const first = await registerKey(data);
  const second = await registerKey(data);
  expect([first.created, second.created]).toEqual([true, false]);
  expect(second.key.kid).toBe(first.key.kid);
  expect(statSync(data.key).mode & 0o777).toBe(0o600);
});

test("processes that start at once end with one key and leave nothing behind", async () => {
  const data = folder();
  const keys = await Promise.all(Array.from({ length: 4 }, () => registerKey(data)));
  expect(new Set(keys.map(({ key }) => key.kid)).size).toBe(1);
  expect(readdirSync(data.path)).toEqual(["key.json"]);
});

test("a damaged key is refused and left as it is", async () => {
  const data = folder();
  writeFileSync(data.key, '{"kty":"OKP"}');
  await expect(registerKey(data)).rejects.toThrow(/key\.json can't be used/);
  expect(readFileSync(data.key, "utf8")).toBe('{"kty":"OKP"}');
});
