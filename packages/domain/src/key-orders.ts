/** The keys of objects in the order of RFC 8785, 3.2.3: objects of one kind have the same keys, which are sorted once. */
export interface KeyOrders {
  /** `Object.keys` of an object, by UTF-16 code units; undefined where a key is none of those that events use. Leaves `keys` to be kept. */
  sorted(keys: readonly string[]): readonly string[] | undefined;
}

interface Known {
  readonly keys: readonly string[];
  readonly sorted: readonly string[];
}

/** Most keys of an object whose order is kept, and most orders for each count of keys: those seen last. Nearly all objects of events. */
const most = 16;

/** Knows no order yet, and learns from what it is asked. */
export function keyOrders(): KeyOrders {
  const byCount = new Map<number, Known[]>();
  return {
    sorted(keys) {
      const known = byCount.get(keys.length);
      if (known) for (const order of known) if (areEqual(order.keys, keys)) return order.sorted;
      if (!keys.every(isUsual)) return undefined;
      if (keys.length > most) return keys.toSorted();
      const order = { keys, sorted: sortedByInsertion(keys) };
      if (!known) byCount.set(keys.length, [order]);
      else if (known.unshift(order) > most) known.pop();
      return order.sorted;
    },
  };
}

/** In less time than it takes to call the engine's `sort`, where keys are few. */
function sortedByInsertion(keys: readonly string[]): string[] {
  const sorted = keys.slice();
  for (let n = 1; n < sorted.length; n++) {
    const key = sorted[n] as string;
    let place = n;
    for (let before = sorted[place - 1]; before !== undefined && before > key; before = sorted[place - 1]) {
      sorted[place] = before;
      place--;
    }
    sorted[place] = key;
  }
  return sorted;
}

function areEqual(some: readonly string[], others: readonly string[]): boolean {
  for (let n = 0; n < some.length; n++) if (some[n] !== others[n]) return false;
  return true;
}

/**
 * Whether a key stands in an object where it was set, and does nothing else: numbers are moved to the front, and some names are the engine's.
 * Other names than those that events use are left to the library.
 */
const isUsual = (key: string): boolean => key.charCodeAt(0) >= 97 && key !== "toJSON";
