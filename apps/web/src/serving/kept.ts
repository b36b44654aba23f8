import { LRUCache } from "lru-cache";

/** A page as it is sent. */
export interface Kept {
  readonly body: Uint8Array;
  readonly etag: string;
  /** Where else the same is: the value of its `Link`. */
  readonly links?: string | undefined;
  /** Compressed; missing where that gains nothing. */
  readonly zipped?: Uint8Array | undefined;
  /** Whether all that it was made of beside its key is still so; missing where that is nothing. */
  readonly unchanged?: (() => Promise<boolean>) | undefined;
}

/** Pages that were made, by what they were made of. */
export interface KeptPages {
  /**
   * The page of this key, made where it is not kept, or what it was made of has changed; who asks meanwhile waits for the same. A page that
   * failed is made again by the next who asks.
   *
   * Law: nobody gets a page of what had changed before it was asked for.
   */
  get(key: string, make: () => Promise<Kept>): Promise<Kept>;
  /** The page of this key, if it is kept: for whoever knows that nothing has changed. */
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
    async get(key, make) {
      for (;;) {
        let own = false;
        const making = () => {
          own = true;
          return make();
        };
        const page = cache.get(key) ?? (await cache.fetch(key, { context: making })) ?? (await making());
        // One that another began to make may be of what was before.
        if (own || !page.unchanged || (await page.unchanged())) return page;
        if (cache.peek(key) === page) cache.delete(key);
      }
    },
  };
}
