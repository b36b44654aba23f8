/** Asks once in so many milliseconds, and again only where that failed: for what takes long to make, and need not be of this moment. */
export function keptAWhile<T>(milliseconds: number, ask: () => Promise<T>): () => Promise<T> {
  let known: { readonly until: number; readonly asked: Promise<T> } | undefined;
  return () => {
    const now = Date.now();
    // A clock that was set back must not keep it for longer.
    if (!known || known.until < now || known.until > now + milliseconds) {
      const asked = ask();
      known = { until: now + milliseconds, asked };
      asked.catch(() => {
        if (known?.asked === asked) known = undefined;
      });
    }
    return known.asked;
  };
}
