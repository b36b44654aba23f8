import type { KnownName } from "@collegium/drafting";
import { type ThreadOptions, threadPool } from "../threads/pool.ts";
import type { DraftQuestion, DraftTask, DraftText } from "./task.ts";

/** Drafts in threads, which ask here what the register has. */
export function draftingThreads({
  file = new URL("./worker.ts", import.meta.url),
  ...options
}: Partial<ThreadOptions> = {}): DraftText {
  return threadPool<DraftTask, string, DraftQuestion, readonly KnownName[]>({ file, ...options });
}
