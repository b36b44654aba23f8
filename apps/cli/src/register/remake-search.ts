import { Unwritable } from "@collegium/event-store";
import { type MadePage, type PackedPage, packed } from "@collegium/read-model";
import type { Remade, RemakingTask, SearchThread } from "./search-thread.ts";

/** A search file that is being made anew, of what a rebuild of views makes. */
export interface Remaking {
  /** Takes the next page, and with the last puts the file in its place; waits where the thread is far behind, and throws what it failed by. */
  put(page: MadePage): Promise<void>;
  /** Has it in its place, up to whatever was recorded meanwhile. */
  finish(): Promise<void>;
}

/** Bytes of pages that may wait for the thread: some 6,000 commits of them. */
const mostWaiting = 32 << 20;

/** Makes the search file of a register anew in a thread of its own, while views are made: each takes one of two processors. */
export function remakeInThread(thread: SearchThread): Remaking {
  const waiting: { readonly done: Promise<void>; readonly bytes: number }[] = [];
  let bytesWaiting = 0;
  let failed: { readonly fault: unknown } | undefined;
  const next = async () => {
    const first = waiting.shift();
    bytesWaiting -= first?.bytes ?? 0;
    await first?.done;
  };
  const give = (task: RemakingTask, bytes = 0) => {
    const done = thread.give(task).then(expectMade);
    // Whatever fails is told with the next page; or never, where the work is left.
    done.catch((fault: unknown) => {
      failed ??= { fault };
    });
    waiting.push({ done, bytes });
    bytesWaiting += bytes;
  };
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
  };
}

function expectMade(remade: Remade): void {
  if (remade.outcome === "unwritable") throw new Unwritable(remade.obstacle, remade.message);
}

const bytesIn = ({ things, documents }: PackedPage): number => things.length + documents.byteLength;
