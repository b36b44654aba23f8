import type { StallCase } from "./fire.ts";
import { reads } from "./reads.ts";
import { writes } from "./writes.ts";

/** The largest requests that limits allow, of every kind. */
export const cases: readonly StallCase[] = [...writes, ...reads];
