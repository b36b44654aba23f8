import { cases } from "./cases.ts";
import { type StallCase, targetOf } from "./fire.ts";
import type { Sizes } from "./seed.ts";
import { servedRegister } from "./served.ts";

/** The longest turn of the event loop during a case, in times of what hashing 128 MiB took right before: the median of its tries, or the longest. */
export interface Measured {
  readonly one: Pick<StallCase, "name" | "kind">;
  /** In a processor's time for the thread, so that it is the same beside other programs. */
  readonly cpu: number;
  /** By the clock, as `monitorEventLoopDelay` says. */
  readonly wall: number;
}

/** Fires cases at a register of its own process, one after another. */
export async function measure(
  sizes: Sizes,
  some: readonly StallCase[] = cases,
  tell: (measured: Measured) => void = () => {},
): Promise<Measured[]> {
  await using served = await servedRegister(sizes);
  const target = targetOf(served);
  const found: Measured[] = [];
  for (const one of some) {
    const tries = [];
    for (let round = 0; round < sizes.rounds; round++)
      tries.push(await served.turnDuring(() => one.fire(target, round)));
    const count = one.anew ? longest : median;
    const measured = {
      one,
      cpu: count(tries.map(({ cpu }) => cpu)),
      wall: count(tries.map(({ wall }) => wall)),
    };
    tell(measured);
    found.push(measured);
  }
  return found;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const longest = (values: readonly number[]): number => Math.max(...values);
