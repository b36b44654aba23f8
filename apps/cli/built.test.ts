import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isBuilt, noteSources, type Source, sourcesNow } from "./built.ts";
import { newFolder } from "./src/testing/command.ts";

describe("What was built", () => {
  const sources = sourcesNow();

  it("stands for the sources from which it was built", () => {
    const folder = newFolder();
    noteSources(folder, sources);
    expect(isBuilt(folder)).toBe(true);
  });

  it("comes of the commands, what they ask of other packages, the sample, and the versions of what others made", () => {
    const paths = new Set(sources.map(([path]) => path));
    for (const path of [
      "apps/cli/src/main.ts",
      "apps/cli/bundle.ts",
      "apps/cli/sample/minsk-2014.yaml",
      "apps/web/src/desk/main.tsx",
      "packages/domain/src/index.ts",
      "packages/domain/package.json",
      "pnpm-lock.yaml",
    ])
      expect(paths).toContain(path);
  });

  const others: readonly [what: string, other: (source: Source) => Source][] = [
    ["has another size", ([path, size, changed]) => [path, size + 1, changed]],
    ["was changed since", ([path, size, changed]) => [path, size, changed - 1]],
    ["is gone", ([path, size, changed]) => [`${path}-gone`, size, changed]],
  ];
  it.each(others)("stands for no others: one of them %s", (_, other) => {
    const folder = newFolder();
    const last = sources.length - 1;
    noteSources(
      folder,
      sources.map((source, n) => (n === last ? other(source) : source)),
    );
    expect(isBuilt(folder)).toBe(false);
  });

  it("does not stand where nothing says from what it was built, or nothing readable", () => {
    const folder = newFolder();
    expect(isBuilt(folder)).toBe(false);
    writeFileSync(join(folder, "built-from.json"), "[[");
    expect(isBuilt(folder)).toBe(false);
  });
});
