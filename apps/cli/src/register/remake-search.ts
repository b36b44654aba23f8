import { type ThreadOptions, threadPool } from "@collegium/api/threads";
import type { Position } from "@collegium/domain";
import { type Obstacle, Unwritable } from "@collegium/event-store";
import type { Progress } from "@collegium/read-model";
import type { DataFolder } from "./folder.ts";

/** What the thread is given when it begins. */
export type RemakingFiles = Pick<DataFolder, "database" | "search">;

/** What comes of it. */
export type Remade =
  | { readonly outcome: "remade"; readonly position: Position }
  | { readonly outcome: "unwritable"; readonly obstacle: Obstacle; readonly message: string };

/** A search file that is being made anew. */
export interface Remaking {
  /** When it is in the place of the one before: the position that it knows. */
  readonly done: Promise<Position>;
  /** Leaves it, and what was there before stays. */
  end(): Promise<void>;
}

/** Makes the search file of a register anew in a thread of its own: it takes as long as the views do, which are made meanwhile. */
export function remakeInThread(
  { database, search }: RemakingFiles,
  onProgress: (progress: Progress) => void,
  { file = new URL("./search-remaker.ts", import.meta.url) }: Partial<Pick<ThreadOptions, "file">> = {},
): Remaking {
  const data: RemakingFiles = { database, search };
  const inThread = threadPool<null, Remade, Progress, void>({ file, data, threads: 1 });
  const made = inThread(null, async (progress) => onProgress(progress)).then((remade) => {
    if (remade?.outcome !== "unwritable") return remade?.position as Position;
    throw new Unwritable(remade.obstacle, remade.message);
  });
  // Whoever leaves it early doesn't wait for it.
  made.catch(() => {});
  return { done: made, end: inThread.end };
}
