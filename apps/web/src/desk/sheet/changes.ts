/** What a list lost and what it got. */
interface Changes<T> {
  readonly gone: readonly T[];
  readonly come: readonly T[];
}

/** How a list became another of things that never change: what stands in both at the same place from an end stayed. */
export function changesOf<T>(before: readonly T[], after: readonly T[]): Changes<T> {
  if (before === after) return { gone: [], come: [] };
  let from = 0;
  while (from < before.length && from < after.length && before[from] === after[from]) from++;
  let [was, is] = [before.length, after.length];
  while (was > from && is > from && before[was - 1] === after[is - 1]) {
    was--;
    is--;
  }
  const gone = before.slice(from, was);
  const come = after.slice(from, is);
  // Several changed at once, at the same places: those between them stayed.
  if (gone.length !== come.length) return { gone, come };
  return {
    gone: gone.filter((one, place) => one !== come[place]),
    come: come.filter((one, place) => one !== gone[place]),
  };
}
