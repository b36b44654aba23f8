import { type Io, redraw, say } from "./io.ts";

const secondsBetweenLines = 3;
const millisecondsBetweenDraws = 100;

/** Tells how far long work has come, on stderr. */
export interface Progress {
  /** `done` of `total` (unknown: undefined). Cheap to call often. */
  at(done: number, total?: number): void;
  /** Removes the line that is redrawn, so that the result stands alone. */
  end(): void;
}

/** Redraws one line on a terminal; elsewhere prints a line every few seconds. Short work shows nothing. */
export function progress(
  io: Io,
  label: string,
  now: () => number = performance.now.bind(performance),
): Progress {
  const interval = io.live ? millisecondsBetweenDraws : secondsBetweenLines * 1000;
  let last = now();
  let drawn = false;
  return {
    at(done, total) {
      if (now() - last < interval) return;
      last = now();
      const line = `${label}: ${done.toLocaleString("en")}${total ? ` of ${total.toLocaleString("en")} (${Math.floor((100 * done) / total)}%)` : ""}`;
      if (io.live) redraw(io, line);
      else say(io, line);
      drawn = io.live;
    },
    end() {
      if (drawn) redraw(io);
    },
  };
}
