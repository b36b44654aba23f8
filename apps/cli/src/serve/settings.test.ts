import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { locationOf } from "../register/location.ts";
import { newFolder } from "../testing/command.ts";
import { collegium } from "../testing/in-process.ts";
import { serveConfig } from "./config.ts";

/** Environment that tells which of its variables are read. */
function watched(env: Record<string, string>) {
  const read = new Set<string>();
  const watching = new Proxy(env, {
    get(target, name) {
      read.add(String(name));
      return Reflect.get(target, name);
    },
  });
  return { env: watching, read };
}

test("help names every setting that is read", async () => {
  const { env, read } = watched({
    COLLEGIUM_OIDC_ISSUER: "https://issuer.example",
    COLLEGIUM_OIDC_AUDIENCE: "register",
    COLLEGIUM_STORE: "dynamodb",
    COLLEGIUM_TABLES: "collegium-",
  });
  const here = { env, cwd: "/", base: "/", stdout: process.stdout, stderr: process.stderr, live: false };
  serveConfig({}, here);
  locationOf(here, {}, { keyed: true });
  expect(read.size).toBeGreaterThan(15);
  const help = (await collegium(["serve", "--help"])).stdout;
  expect([...read].filter((name) => !new RegExp(`\\b${name}\\b`).test(help))).toEqual([]);
});

test.each([
  ["COLLEGIUM_OIDC_ISSUER", "https://issuer.example", /COLLEGIUM_OIDC_AUDIENCE is not: say what/],
  ["COLLEGIUM_OIDC_AUDIENCE", "register", /COLLEGIUM_OIDC_ISSUER is not: say whose/],
])("%s alone is told with what it needs", async (name, value, told) => {
  const { code, stderr } = await collegium(["serve"], { env: { [name]: value } });
  expect([code, stderr]).toEqual([2, expect.stringMatching(told)]);
  expect(stderr).not.toMatch(/Invalid input/);
});

test("where the port is taken, no register is made", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as { port: number };
  const data = join(newFolder(), "data");
  const ended = await collegium(["serve", "--port", String(port), "--data", data]);
  other.close();
  expect(ended).toMatchObject({ code: 3, stderr: expect.stringMatching(/is taken by another program/) });
  expect(existsSync(data)).toBe(false);
});
