import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSheet, type Sheet } from "@collegium/sheets";
import { expect, test } from "vitest";

const folder = import.meta.dirname;
const files = globSync("**/*.yaml", { cwd: folder }).sort();

const sheetOf = (file: string): Sheet => {
  const parsed = parseSheet(readFileSync(join(folder, file), "utf8"));
  if (parsed.outcome === "malformed") throw new Error(JSON.stringify(parsed.problems));
  return parsed.sheet;
};

const kinds = ["bodies", "people", "topics", "series", "instruments"] as const;

test("Sheets that are applied to one register call what several of them define by the same names", () => {
  const named = files.flatMap((file) => {
    const sheet = sheetOf(file);
    return kinds.flatMap((kind) =>
      Object.entries(sheet[kind] ?? {}).flatMap(([id, { names }]) =>
        Object.entries(names).map(([language, name]) => ({ thing: `${kind}/${id} in ${language}`, name })),
      ),
    );
  });
  const several = [...Map.groupBy(named, ({ thing }) => thing)].map(
    ([thing, said]) => [thing, [...new Set(said.map(({ name }) => name))]] as const,
  );
  expect(several.filter(([, names]) => names.length > 1)).toEqual([]);
  expect(named.length).toBeGreaterThan(several.length);
});
