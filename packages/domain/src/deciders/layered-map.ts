/**
 * A map that is never changed: `with` answers another one. What was set last are a few layers of one value each, over a map that all of them
 * share, so that a thousand maps, each with one thing more than the one before, are not a thousand copies.
 */
export class LayeredMap<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly #below: ReadonlyMap<Key, Value>;
  readonly #above: Layer<Key, Value> | undefined;
  readonly size: number;

  constructor(below: ReadonlyMap<Key, Value> = new Map(), above?: Layer<Key, Value>) {
    this.#below = below;
    this.#above = above;
    this.size = above?.size ?? below.size;
  }

  /** The same map but for one value; a new key comes last. */
  with(key: Key, value: Value): LayeredMap<Key, Value> {
    const under = this.#above;
    const size = this.has(key) ? this.size : this.size + 1;
    const above = { key, value, size, depth: (under?.depth ?? 0) + 1, under };
    // Each `get` looks through the layers, and one `with` in so many copies all: both are least where there are about as many as the root of all.
    return above.depth * above.depth < this.#below.size + narrowest
      ? new LayeredMap(this.#below, above)
      : new LayeredMap(whole(this.#below, above));
  }

  get(key: Key): Value | undefined {
    for (let at = this.#above; at; at = at.under) if (at.key === key) return at.value;
    return this.#below.get(key);
  }

  has(key: Key): boolean {
    for (let at = this.#above; at; at = at.under) if (at.key === key) return true;
    return this.#below.has(key);
  }

  entries(): MapIterator<[Key, Value]> {
    return this.#whole().entries();
  }

  keys(): MapIterator<Key> {
    return this.#whole().keys();
  }

  values(): MapIterator<Value> {
    return this.#whole().values();
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }

  forEach(visit: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }

  #whole(): ReadonlyMap<Key, Value> {
    return this.#above ? whole(this.#below, this.#above) : this.#below;
  }
}

/** One value that was set, over those that were set before it. */
interface Layer<Key, Value> {
  readonly key: Key;
  readonly value: Value;
  /** Keys of the map that it is the top of. */
  readonly size: number;
  readonly depth: number;
  readonly under: Layer<Key, Value> | undefined;
}

function whole<Key, Value>(below: ReadonlyMap<Key, Value>, above: Layer<Key, Value>): Map<Key, Value> {
  const all = new Map(below);
  const layers: Layer<Key, Value>[] = [];
  for (let at: Layer<Key, Value> | undefined = above; at; at = at.under) layers.push(at);
  for (const { key, value } of layers.reverse()) all.set(key, value);
  return all;
}

/** The square of how many layers there are over the smallest map. */
const narrowest = 64;
