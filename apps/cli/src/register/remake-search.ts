import { orderedThread } from "@collegium/api/threads/ordered";
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
  /** Takes the next page, and with the last puts the file in its place; waits where the thread is far behind, and throws what it failed by. */
  put(page: MadePage): Promise<void>;
  /** Has it in its place, up to whatever was recorded meanwhile. */
  finish(): Promise<void>;
  /** Ends the thread. Where the last page was not put in yet, what was there before stays. */
  end(): Promise<void>;
}

/** Bytes of pages that may wait for the thread: some 6,000 commits of them. */
const mostWaiting = 32 << 20;

/** Makes the search file of a register anew in a thread of its own, while views are made: each takes one of two processors. */
export function remakeInThread(
  { database, search }: RemakingFiles,
  { file = new URL("./search-remaker.ts", import.meta.url) }: { readonly file?: URL } = {},
): Remaking {
  const data: RemakingFiles = { database, search };
  const { give: inThread, end } = orderedThread<RemakingTask, Remade>({ file, data });
  const waiting: { readonly done: Promise<void>; readonly bytes: number }[] = [];
  let bytesWaiting = 0;
  let failed: { readonly fault: unknown } | undefined;
  const next = async () => {
    const first = waiting.shift();
    bytesWaiting -= first?.bytes ?? 0;
    await first?.done;
  };
  const give = (task: RemakingTask, bytes = 0) => {
    const done = inThread(task).then(expectMade);
    // Whatever fails is told with the next page; or never, where the work is left.
    done.catch((fault: unknown) => {
      failed ??= { fault };
    });
    waiting.push({ done, bytes });
    bytesWaiting += bytes;
  };
  // Its modules are loaded while the first page is made.
  give({ kind: "begin" });
  return {
    async put(made) {
      if (failed) throw failed.fault;
      const page = packed(made);
      give({ kind: "page", page }, bytesIn(page));
      while (bytesWaiting > mostWaiting) await next();
    },
    async finish() {
      give({ kind: "finish" });
      while (waiting.length > 0) await next();
    },
    end,
  };
}

function expectMade(remade: Remade): void {
  if (remade.outcome === "unwritable") throw new Unwritable(remade.obstacle, remade.message);
}

const bytesIn = ({ things }: PackedPage): number =>
  things.reduce((sum, { named, json }) => sum + named.byteLength + json.byteLength, 0);
