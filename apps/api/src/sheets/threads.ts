import type { Missing } from "@collegium/sheets";
import { type ThreadOptions, threadPool } from "../threads/pool.ts";
import type { Found, PlannedSheet, PlanSheet, SentSheet } from "./planning.ts";

/** Plans sheets in threads, which ask for what they are missing of the register. */
export const planningThreads = ({
  file = new URL("./worker.ts", import.meta.url),
  ...options
}: Partial<ThreadOptions> = {}): PlanSheet =>
  threadPool<SentSheet, PlannedSheet, Missing, Found>({ file, ...options });
