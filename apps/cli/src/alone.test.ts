import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { aloneBy } from "./alone.ts";
import { newFolder } from "./testing/command.ts";

test("a lock is held by one, taken again when it is let go, and leaves no file", () => {
  const path = join(newFolder(), "lock");
  {
    using held = aloneBy(path);
    expect(held).toBeDefined();
    expect(aloneBy(path)).toBeUndefined();
  }
  expect(existsSync(path)).toBe(false);
  using again = aloneBy(path);
  expect(again).toBeDefined();
});

test("processes that take and remove it all the time never hold it together", async () => {
  const path = join(newFolder(), "lock");
  const script = `
    import { closeSync, openSync, unlinkSync } from "node:fs";
    import { aloneBy } from ${JSON.stringify(join(import.meta.dirname, "alone.ts"))};
    const [path] = process.argv.slice(1);
    let taken = 0;
    for (const end = Date.now() + 500; Date.now() < end; ) {
      using held = aloneBy(path);
      if (!held) continue;
      closeSync(openSync(path + ".held", "wx"));
      unlinkSync(path + ".held");
      taken++;
    }
    console.log(taken);`;
  const take = () => promisify(execFile)(process.execPath, ["--input-type=module", "-e", script, path]);
  const all = await Promise.all([take(), take(), take()]);
  expect(Math.max(...all.map(({ stdout }) => Number(stdout)))).toBeGreaterThan(0);
});
