import fc, { type IAsyncProperty, type Parameters } from "fast-check";
import { inject } from "vitest";

/** How many races are run at once, and at most, and whether rivals have met in one of them, without whom nothing was tried. */
export interface Racing {
  readonly runs: number;
  readonly most: number;
  readonly met: () => boolean;
}

/**
 * Tries a property by races of random cases. Some pass by without rivals that meet: then others are run, until rivals have met, or the most was
 * run. `again` runs one alone that went wrong, by the `seed` and `path` that fast-check told. Answers how many were run; whether rivals have met is
 * the caller's to expect.
 */
export async function race<Case>(
  property: IAsyncProperty<Case>,
  { runs, most, met }: Racing,
  again: Pick<Parameters<Case>, "seed" | "path"> = {},
): Promise<number> {
  let raced = 0;
  do {
    const seed = inject("seed") + raced;
    await fc.assert(property, { seed, ...again, numRuns: runs, endOnFailure: true });
    raced += runs;
  } while (!met() && raced < most && again.path === undefined);
  return raced;
}
