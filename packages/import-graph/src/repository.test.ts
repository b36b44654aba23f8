import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { circlesIn } from "./circles.ts";
import { importsOf } from "./imports.ts";

const root = new URL("../../../", import.meta.url);

// Tests stand beside what they test and import what stands on top of it, and nothing imports them.
const modules = globSync("{apps,packages,infra}/**/*.{ts,tsx}", {
  cwd: fileURLToPath(root),
  exclude: ["**/node_modules/**", "**/dist/**", "**/cdk.out/**", "**/*.test.ts", "**/*.fixture.ts"],
});

it("has no folder whose files and folders know one another both ways", () => {
  const imports = importsOf(root, modules);
  expect(imports.length).toBeGreaterThan(modules.length);
  expect(circlesIn(imports)).toEqual([]);
});
