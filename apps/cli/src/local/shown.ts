import type { ViewStore } from "@collegium/read-model";
import { pause } from "../functions/pause.ts";

export interface Patience {
  /** Ends the waiting, whatever became of it. */
  readonly ended: Promise<unknown>;
  readonly milliseconds?: number;
}

/** Milliseconds between two looks at the views. */
const betweenLooks = 20;

/** Waits until views are up to a position; no longer than some time, and not beyond `ended`. Answers whether they are. */
export async function shown(
  { checkpoint }: Pick<ViewStore, "checkpoint">,
  position: number,
  { ended, milliseconds = 30_000 }: Patience,
): Promise<boolean> {
  const waiting = new AbortController();
  const { signal } = waiting;
  const looking = async (): Promise<boolean> => {
    while (!signal.aborted) {
      if ((await checkpoint()) >= position) return true;
      await pause(betweenLooks, signal);
    }
    return false;
  };
  const late = Promise.race([ended, pause(milliseconds, signal)]).then(() => false);
  try {
    // A look may hang as well: it is left, not waited for.
    return await Promise.race([looking(), late]);
  } finally {
    waiting.abort();
  }
}
