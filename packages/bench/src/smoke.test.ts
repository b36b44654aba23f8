import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

const main = new URL("./main.ts", import.meta.url).pathname;
const bench = (...args: string[]) => spawnSync(process.execPath, [main, ...args], { encoding: "utf8" });

it("measures and shows a table", () => {
  const { status, stdout, stderr } = bench("--quick", "--no-peers", "--only", "append");
  expect(stderr).toContain("beside a bare insert");
  expect(stdout).toMatch(/\| Durable append of 15 events: .* \| ≥ 0\.6 \|/);
  expect(status).toBe(0);
});

it("answers a wrong command line with what is wrong", () => {
  expect(bench("--only", "nothing")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("no benchmark “nothing”"),
  });
});
