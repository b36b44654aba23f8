/** A text that this tab alone has open. */
export interface Held {
  /** Ends when another tab takes the text over; where none does, never. */
  readonly lost: Promise<void>;
  readonly release: () => void;
}

/** So many milliseconds a page that was left a moment ago may have its text still. */
const leaving = 500;

/**
 * Has a text for this tab alone, for as long as it is open: the browser gives such a lock to one tab at a time, and takes it back from one that is
 * closed or has crashed. `undefined` where another tab has it, unless it is taken over from there. A browser that refuses such locks refuses to keep
 * anything as well: there no tab has what another one might take.
 */
export const hold = (name: string, how: "ask" | "take over"): Promise<Held | undefined> =>
  new Promise((answer, fail) => {
    const open = Promise.withResolvers<void>();
    const lost = Promise.withResolvers<void>();
    const options = how === "ask" ? { signal: AbortSignal.timeout(leaving) } : { steal: true };
    navigator.locks
      .request(name, options, () => {
        answer({ lost: lost.promise, release: open.resolve });
        return open.promise;
      })
      .catch((fault: unknown) => {
        // It never came, or it came and was taken away: whichever was answered first stands.
        const kind = fault instanceof DOMException ? fault.name : "";
        if (kind === "SecurityError") return answer({ lost: lost.promise, release: open.resolve });
        if (kind === "TimeoutError") answer(undefined);
        else fail(fault);
        lost.resolve();
      });
  });
