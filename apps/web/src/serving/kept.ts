import { LRUCache } from "lru-cache";

/** A page as it is sent. */
export interface Kept {
  readonly body: Uint8Array;
  readonly etag: string;
  /** Where else the same is: the value of its `Link`. */
  readonly links?: string | undefined;
  /** Compressed; missing where that gains nothing. */
  readonly zipped?: Uint8Array | undefined;
}

/** Pages that were made, by what they were made of. */
export interface KeptPages {
  /** The page of this key, made where it is not kept; who asks meanwhile waits for the same. A page that failed is made again by the next who asks. */
  get(key: string, make: () => Promise<Kept>): Promise<Kept>;
  /** The page of this key, if it is kept. */
  known(key: string): Kept | undefined;
}

const mebibyte = 1024 * 1024;

/** Keeps pages in at most so many bytes; those that nobody asked for the longest go first. A page larger than an eighth of it is not kept. */
export function keptPages(bytes = 32 * mebibyte): KeptPages {
  const cache = new LRUCache<string, Kept, () => Promise<Kept>>({
    maxSize: bytes,
    maxEntrySize: bytes / 8,
    sizeCalculation: ({ body, zipped, links }, key) =>
      body.byteLength + (zipped?.byteLength ?? 0) + (links?.length ?? 0) + 2 * key.length + 500,
    fetchMethod: (_key, _stale, { context }) => context(),
  });
  return {
    known: (key) => cache.get(key),
    get: async (key, make) => cache.get(key) ?? (await cache.fetch(key, { context: make })) ?? make(),
  };
}
