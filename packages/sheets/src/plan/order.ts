/**
 * Ids so that each stands after those that it refers to; otherwise as they came. References outside the ids don't matter; a circle
 * is left as it came, for the register to refuse.
 */
export function afterReferences(
  ids: readonly string[],
  referencesOf: (id: string) => readonly (string | undefined)[],
): string[] {
  const left = new Set(ids);
  const ordered: string[] = [];
  while (left.size > 0) {
    const free = [...left].filter(
      (id) => !referencesOf(id).some((other) => other !== undefined && other !== id && left.has(other)),
    );
    const next = free.length > 0 ? free : [...left];
    for (const id of next) {
      left.delete(id);
      ordered.push(id);
    }
  }
  return ordered;
}
