import { covered } from "@collegium/thoroughness";
import { expect, it } from "vitest";
import { cases } from "./cases.ts";
import { type Measured, measure } from "./measure.ts";
import { fullSizes, type Sizes } from "./seed.ts";

// All of them, at full size, are measured by `npx -y pnpm@12 stalls`, on a machine that does nothing else.
const some = cases.filter((_, n) => n % 6 === 0);
const sizes = Object.fromEntries(
  Object.entries(fullSizes).map(([name, full]) => [name, Math.ceil(full / 4)]),
) as unknown as Sizes;

it("no request holds up the others for longer than hashing 128 MiB takes in the same process", async ({
  task,
}) => {
  const measured = await measure(sizes, some);
  covered(task, "requests that may hold up others", measured.length, cases.length);
  // What the machine or the collector of garbage took is not taken again in another process; what is too long is so in each.
  const over = new Set(tooLong(measured).map(({ one }) => one.name));
  const suspects = some.filter(({ name }) => over.has(name));
  const again = suspects.length > 0 ? await measure(sizes, suspects) : [];
  expect(tooLong(again).map(({ one, cpu }) => `${one.name}: ${cpu}`)).toEqual([]);
});

const tooLong = (measured: readonly Measured[]) => measured.filter(({ cpu }) => !(cpu <= 1));
