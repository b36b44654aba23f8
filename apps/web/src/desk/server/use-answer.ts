import { useEffect } from "preact/hooks";

/**
 * Asks anew whenever what is asked about changes, and takes the answer to what was asked last alone: one that comes late is of something that
 * nobody asks any more. `ask` gives nothing where there is nothing to ask.
 */
export function useAnswer<T>(
  ask: () => Promise<T> | undefined,
  take: (answer: T) => void,
  about: readonly unknown[],
): void {
  useEffect(() => {
    let isOver = false;
    void ask()?.then((answer) => {
      if (!isOver) take(answer);
    });
    return () => {
      isOver = true;
    };
  }, about);
}
