import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { startFunction } from "./function-process.ts";

const root = mkdtempSync(join(tmpdir(), "collegium-function-process-"));
afterAll(() => rmSync(root, { recursive: true }));

/** A function of this module, in a folder as it is uploaded. */
function given(source: string): string {
  const folder = mkdtempSync(join(root, "uploaded-"));
  writeFileSync(join(folder, "index.mjs"), source);
  return folder;
}

describe("A function in a process of its own", () => {
  it("has a folder of temporary files that no other has, and of which nothing is left", async () => {
    const folder = given(`
      import { writeFileSync } from "node:fs";
      import { tmpdir } from "node:os";
      writeFileSync(tmpdir() + "/search.db", "", { flag: "wx" });
      export const handler = async () => tmpdir();
    `);
    const two = await Promise.all([startFunction(folder, {}), startFunction(folder, {})]);
    const folders = await Promise.all(two.map((one) => one.invoke<string>({})));
    expect(new Set(folders).size).toBe(2);
    await Promise.all(two.map((one) => one.stop()));
    expect(folders.filter(existsSync)).toEqual([]);
  });

  it("tells where it ends while it is loaded", async () => {
    await expect(startFunction(given("process.exit(3)"), {})).rejects.toThrow("It ended with 3");
  });
});
