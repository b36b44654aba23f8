/** What `make` makes, made when it is first asked for, and kept: whoever never asks, never pays. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
