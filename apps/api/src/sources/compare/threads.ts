import { type ThreadOptions, threadPool } from "../../threads/pool.ts";
import type { Compare } from "./kept.ts";

/** What a thread is sent. */
export interface Pair {
  readonly earlier: string;
  readonly later: string;
}

/** Compares texts in threads. */
export function comparingThreads({
  file = new URL("./worker.ts", import.meta.url),
  ...options
}: Partial<ThreadOptions> = {}): Compare {
  const inThread = threadPool<Pair, string>({ file, ...options });
  return (earlier, later) => inThread({ earlier, later });
}
