import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleFunction } from "@collegium/lambda-bundle";
import { afterAll, expect, it } from "vitest";
import { traced } from "./traced.ts";

const root = mkdtempSync(join(tmpdir(), "collegium-traced-"));
afterAll(() => rmSync(root, { recursive: true }));

const source = `
const unneeded = 1;
export const handler = async (name: string) => {
  throw new Error("Nobody is called " + name);
};
`;

it("A stack trace of an uploaded function is told in the lines of its sources", async () => {
  const entry = join(root, "greeting.ts");
  writeFileSync(entry, source);
  const folder = join(root, "dist/greeting");
  await bundleFunction({ name: "greeting", entry, folder, budgetBytes: 1000 });
  const failing = `(await import("./index.mjs")).handler("Ada").catch((fault) => console.log(JSON.stringify({ stack: fault.stack })))`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", failing], {
    cwd: folder,
    encoding: "utf8",
  });
  const logged = stdout.replaceAll(/file:\/\/[^:]*\/index\.mjs/g, "file:///var/task/index.mjs");
  expect(logged).toContain("/var/task/index.mjs:");
  const told = JSON.parse(traced(logged, readFileSync(`${folder}.map`, "utf8"), { folder, root }));
  const line = source.split("\n").findIndex((text) => text.includes("throw")) + 1;
  expect(told.stack).toMatch(
    new RegExp(`^Error: Nobody is called Ada\\n    at greeting\\.ts:${line}:\\d+\\n    at `),
  );
});

it("What is no place in it stays as it is", () => {
  const map = JSON.stringify({ version: 3, sources: [], names: [], mappings: "" });
  const text = "    at node:internal/process:1:2\n    at async e (/var/task/index.mjs:9:9)";
  expect(traced(text, map, { folder: root, root })).toBe(text);
});
