import { setTimeout as delay } from "node:timers/promises";

/** How long writes wait for other processes, and how many do. */
export interface Patience {
  /** After so long a write gives up. */
  readonly milliseconds: number;
  /** With so many waiting, a further one gives up at once: each holds what it would write in memory. */
  readonly most: number;
}

export const usualPatience: Patience = { milliseconds: 10_000, most: 256 };

/** Pauses between looks. Mostly a lock is held for the time of one sync; and who looks seldom never meets a busy writer's gap. */
const pauses = [1, 2, 5, 10] as const;
const longestPause = 20;

/** Looks again and again, at least once, until it finds what it looks for or the time is over; whether it did. Others have their turns meanwhile. */
export async function patiently(look: () => boolean, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  for (let looks = 0; !look(); looks++) {
    if (performance.now() >= end) return false;
    await delay(pauses[looks] ?? longestPause);
  }
  return true;
}
