/**
 * A map that is never changed: `with` answers another one. What was set last is a small layer over a large map that both
 * share, so that a thousand maps, each with one thing more than the one before, are not a thousand copies.
 */
export class LayeredMap<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly #below: ReadonlyMap<Key, Value>;
  readonly #above: ReadonlyMap<Key, Value>;
  readonly size: number;

  constructor(below: ReadonlyMap<Key, Value> = new Map(), above: ReadonlyMap<Key, Value> = new Map()) {
    this.#below = below;
    this.#above = above;
    let size = below.size;
    for (const key of above.keys()) if (!below.has(key)) size++;
    this.size = size;
  }

  /** The same map but for one value; a new key comes last. */
  with(key: Key, value: Value): LayeredMap<Key, Value> {
    const above = new Map(this.#above).set(key, value);
    // Each `with` copies the layer, and one in so many the whole: least is copied where a layer grows to about the root of all.
    if (above.size * above.size < this.#below.size + narrowest) return new LayeredMap(this.#below, above);
    const all = new Map(this.#below);
    for (const [own, set] of above) all.set(own, set);
    return new LayeredMap(all);
  }

  get(key: Key): Value | undefined {
    return this.#above.has(key) ? this.#above.get(key) : this.#below.get(key);
  }

  has(key: Key): boolean {
    return this.#above.has(key) || this.#below.has(key);
  }

  *entries(): MapIterator<[Key, Value]> {
    for (const [key, value] of this.#below)
      yield [key, this.#above.has(key) ? (this.#above.get(key) as Value) : value];
    for (const entry of this.#above) if (!this.#below.has(entry[0])) yield entry;
  }

  *keys(): MapIterator<Key> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }

  forEach(visit: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }
}

/** The square of what a layer of the smallest map grows to. */
const narrowest = 64;
