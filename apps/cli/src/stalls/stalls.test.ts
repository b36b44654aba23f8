import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { expected, tableIn } from "./table.ts";

const document = readFileSync(new URL("../../../../docs/reliability.md", import.meta.url), "utf8");

it("each request that may hold up others is told of in docs/reliability.md; where it is not: npx -y pnpm@12 stalls", () => {
  const told = tableIn(document);
  expect(told.map(({ name, kind }) => ({ name, kind }))).toEqual(expected());
  expect(told.filter(({ longest }) => !(longest <= 1))).toEqual([]);
});
