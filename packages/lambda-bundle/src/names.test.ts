import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../../..");
const errors = /class (\w+) extends \w*Error \{\n(.*)/g;

it("Every error says its name: a function's bundle gives its class a shorter one, and logs would tell that", () => {
  const sources = globSync("{apps,packages}/*/src/**/*.{ts,tsx}", { cwd: root });
  const found = sources.flatMap((file) =>
    [...readFileSync(join(root, file), "utf8").matchAll(errors)].map(([, name, first]) => [name, first]),
  );
  expect(found.length).toBeGreaterThan(20);
  for (const [name, first] of found) expect(first).toBe(`  override readonly name = "${name}";`);
});
