import type { Projector } from "@collegium/read-model";
import type { Logger } from "pino";

/** The views of a register that is served, and who brings them up. */
export interface Views extends Projector {
  /** Ends what goes on by itself. */
  stop(): void;
}

const firstPause = 1_000;
const longestPause = 30_000;

/**
 * Catching up that does not end with a fault. Whoever asked for it hears of the fault; but the next to ask may be long in coming, and until then
 * a commit that was recorded would not be shown. So it is tried again by itself, less and less often, until it is done.
 */
export function persistent(catchUp: Projector["catchUp"], log: Pick<Logger, "info">): Views {
  let timer: NodeJS.Timeout | undefined;

  function later(pause: number): void {
    const again = () =>
      catchUp().then(
        (position) => {
          timer = undefined;
          log.info({ position }, "the views have caught up");
        },
        () => later(Math.min(pause * 2, longestPause)),
      );
    // Nothing that a process is kept for.
    timer = setTimeout(again, pause).unref();
  }

  return {
    async catchUp() {
      try {
        return await catchUp();
      } catch (fault) {
        if (!timer) later(firstPause);
        throw fault;
      }
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
