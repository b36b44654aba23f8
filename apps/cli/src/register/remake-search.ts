import { type OrderedThread, orderedThread } from "@collegium/api/threads/ordered";
import type { Position } from "@collegium/domain";
import { type Obstacle, Unwritable } from "@collegium/event-store";
import { type MadePage, type PackedPage, packed } from "@collegium/read-model";
import type { DataFolder } from "./folder.ts";

/** What the thread is given when it begins. */
export type RemakingFiles = Pick<DataFolder, "database" | "search">;

export type RemakingTask =
  | { readonly kind: "begin" }
  | { readonly kind: "page"; readonly page: PackedPage }
  | { readonly kind: "finish" };

/** What comes of a task. */
export type Remade =
  | { readonly outcome: "begun" }
  | { readonly outcome: "put" }
  | { readonly outcome: "remade"; readonly position: Position }
  | { readonly outcome: "unwritable"; readonly obstacle: Obstacle; readonly message: string };

/** A search file that is being made anew, of what a rebuild of views makes. */
export interface Remaking {
  /** Takes the next page; waits where the thread is pages behind. */
  put(page: MadePage): Promise<void>;
  /** Puts it in the place of the one before. */
  finish(): Promise<void>;
  /** Leaves it where it is not finished, and what was there before stays. */
  end(): Promise<void>;
}

/** Pages that may wait for the thread, 800 commits of them: they are in memory twice. */
const mostWaiting = 20;

/** Makes the search file of a register anew in a thread of its own, while views are made: each takes one of two processors. */
export function remakeInThread(
  { database, search }: RemakingFiles,
  { file = new URL("./search-remaker.ts", import.meta.url) }: Partial<Pick<ThreadOptions, "file">> = {},
): Remaking {
  const data: RemakingFiles = { database, search };
  const { give: inThread, end } = orderedThread<RemakingTask, Remade>({ file, data });
  const waiting: Promise<Remade>[] = [];
  const next = async () => {
    const remade = await waiting.shift();
    if (remade?.outcome === "unwritable") throw new Unwritable(remade.obstacle, remade.message);
  };
  const give = (task: RemakingTask) => {
    const done = inThread(task);
    // It is looked at in its turn, or never where the work is left.
    done.catch(() => {});
    waiting.push(done);
  };
  // Its modules are loaded while the first page is made.
  give({ kind: "begin" });
  return {
    async put(page) {
      give({ kind: "page", page: packed(page) });
      if (waiting.length > mostWaiting) await next();
    },
    async finish() {
      give({ kind: "finish" });
      while (waiting.length > 0) await next();
    },
    end,
  };
}
