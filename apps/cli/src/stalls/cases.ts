import { changes } from "./changes.ts";
import type { StallCase } from "./fire.ts";
import { pages } from "./pages.ts";
import { quoting } from "./quotations.ts";
import { reads } from "./reads.ts";
import { searches } from "./searches.ts";
import { sheets } from "./sheets.ts";
import { writes } from "./writes.ts";

/** The largest requests that limits allow, of every kind. */
export const cases: readonly StallCase[] = [
  ...writes,
  ...quoting,
  ...changes,
  ...sheets,
  ...reads,
  ...pages,
  ...searches,
];
