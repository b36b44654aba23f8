import { covered } from "@collegium/thoroughness";
import { expect, it } from "vitest";
import { cases } from "./cases.ts";
import { measure } from "./measure.ts";
import { fullSizes } from "./seed.ts";

it("no request holds up the others for longer than hashing 128 MiB takes in the same process", async ({
  task,
}) => {
  const measured = await measure(fullSizes, cases);
  covered(task, "requests that may hold up others", measured.length, cases.length);
  expect(measured.filter(({ cpu }) => !(cpu <= 1)).map(({ one, cpu }) => `${one.name}: ${cpu}`)).toEqual([]);
});
