/**
 * Pairs each of the one's items with one of the other's in the same class, as different ones as there are: what is then compared differs
 * in the register's size alone. Items whose class the other lacks are left out.
 */
export function twins<Class, Item>(
  ones: ReadonlyMap<Class, readonly Item[]>,
  others: ReadonlyMap<Class, readonly Item[]>,
): (readonly [Item, Item])[] {
  return [...ones].flatMap(([kind, items]) => {
    const candidates = others.get(kind) ?? [];
    return items.flatMap((item, n) => {
      const twin = candidates[Math.floor((n * candidates.length) / items.length)];
      return twin === undefined ? [] : [[item, twin] as const];
    });
  });
}
