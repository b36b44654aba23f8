import { spawn } from "node:child_process";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { commandScript } from "../testing/bundled/script.ts";
import { newFolder } from "../testing/command.ts";

/** Runs its arguments as a child with the same output, and passes no signal on. */
const runner = `const { spawn } = require("node:child_process");
  const child = spawn(process.argv[2], process.argv.slice(3), { stdio: "inherit" });
  console.error("pid", child.pid);
  child.on("exit", (code) => process.exit(code));`;

/** Serves below `outer`, which runs a shell, which runs `inner`, which runs the server; they are node under these names. */
async function below(outer: string, inner: string) {
  const folder = newFolder();
  writeFileSync(join(folder, "run.cjs"), runner);
  for (const name of new Set([outer, inner])) symlinkSync(process.execPath, join(folder, name));
  const at = (name: string) => `"${join(folder, name)}" "${join(folder, "run.cjs")}"`;
  const script = await commandScript();
  const serve = `"${process.execPath}" "${script.path}" serve --port 0 --data "${join(folder, "data")}"`;
  const shell = `${at(inner)} ${serve}; :`;
  const child = spawn(join(folder, outer), [join(folder, "run.cjs"), "sh", "-c", shell], {
    env: { ...process.env, ...script.env, COLLEGIUM_SAMPLE: "off" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
  });
  // All of them hold the pipe: it closes when the last one has ended.
  let closed = false;
  const ended = new Promise<void>((resolve) => {
    child.stderr.on("close", () => {
      closed = true;
      resolve();
    });
  });
  while (!/\/docs/.test(stderr)) await setTimeout(20);
  const url = /(http:\/\/\S+)\/docs/.exec(stderr)?.[1] ?? "";
  return { child, url, ended, closed: () => closed, stderr: () => stderr };
}

test.each(["SIGTERM", "SIGKILL"] as const)(
  "%s to the outermost of npx, sh, pnpm and the server ends the server cleanly",
  async (signal) => {
    const { child, url, ended, stderr } = await below("npx", "pnpm");
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    child.kill(signal);
    await ended;
    expect(stderr()).toMatch(/package manager .* is gone: ending/);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  },
);

test("a server that no package manager runs outlives whoever started it", async () => {
  const { child, url, closed, ended, stderr } = await below("launcher", "service");
  child.kill("SIGKILL");
  await setTimeout(1200);
  expect(closed()).toBe(false);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const [, server] = /.*pid (\d+)/s.exec(stderr()) ?? [];
  process.kill(Number(server), "SIGTERM");
  await ended;
});
