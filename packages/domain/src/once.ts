/** What `make` makes, made when it is first asked for, and kept: whoever never asks, never pays. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The same for each of some keys: schemas that differ by a limit alone are many, and their limits few. */
export function oncePer<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    const kept = made.get(key);
    if (kept !== undefined) return kept;
    const one = make(key);
    made.set(key, one);
    return one;
  };
}
