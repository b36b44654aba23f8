import { setTimeout as delay } from "node:timers/promises";

/** Waits; no longer than until the signal. */
export const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  delay(milliseconds, undefined, { signal }).catch(() => {});
