import type { StallCase } from "./fire.ts";
import { pages } from "./pages.ts";
import { reads } from "./reads.ts";
import { searches } from "./searches.ts";
import { sheets } from "./sheets.ts";
import { writes } from "./writes.ts";

/** The largest requests that limits allow, of every kind. */
export const cases: readonly StallCase[] = [...writes, ...sheets, ...reads, ...pages, ...searches];
