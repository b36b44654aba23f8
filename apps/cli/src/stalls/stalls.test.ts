import { readFileSync } from "node:fs";
import { amount, covered, sample } from "@collegium/thoroughness";
import { describe, expect, it } from "vitest";
import { cases } from "./cases.ts";
import { measure } from "./measure.ts";
import { fullSizes, type Sizes } from "./seed.ts";
import { expected, tableIn } from "./table.ts";

const document = readFileSync(new URL("../../../../docs/reliability.md", import.meta.url), "utf8");

describe("No request holds up the others", () => {
  it("is told of each case in docs/reliability.md; where it is not: npx -y pnpm@12 stalls", () => {
    const told = tableIn(document);
    expect(told.map(({ name, kind }) => ({ name, kind }))).toEqual(expected());
    expect(told.filter(({ longest }) => !(longest <= 1))).toEqual([]);
  });

  it("for longer than hashing 128 MiB takes in the same process", async ({ task }) => {
    const some = sample(cases, 3);
    const size = (of: number) => amount(of / 20, of);
    const sizes = Object.fromEntries(
      Object.entries(fullSizes).map(([name, full]) => [name, size(full)]),
    ) as unknown as Sizes;
    const measured = await measure(sizes, some);
    covered(task, "requests that may hold up others", some.length, cases.length);
    expect(measured.filter(({ cpu }) => !(cpu <= 1)).map(({ one, cpu }) => `${one.name}: ${cpu}`)).toEqual(
      [],
    );
  });
});
