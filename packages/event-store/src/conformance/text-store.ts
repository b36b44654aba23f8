import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Malformed } from "../errors.ts";
import type { Sha256, TextStore } from "../port.ts";

/** A store with nothing in it, for one test. */
export interface TextStoreUnderTest {
  readonly store: TextStore;
  close(): Promise<void>;
}

const hashOf = (text: string) => createHash("sha256").update(text, "utf8").digest("hex") as Sha256;
const mebibyte = "The sides noted the fruitful exchange. Бакі адзначылі. 双方指出。 "
  .repeat(20_000)
  .slice(0, 800_000);

/** What every adapter of `TextStore` must do. `open` makes an empty store for each test. */
export function textStoreSuite(
  name: string,
  open: () => Promise<TextStoreUnderTest>,
  { runs = 50 }: { runs?: number } = {},
): void {
  const withStore = (test: (store: TextStore) => Promise<void>) => async (): Promise<void> => {
    const { store, close } = await open();
    try {
      await test(store);
    } finally {
      await close();
    }
  };

  describe(`${name} keeps the laws of TextStore`, () => {
    it("gives back any text by the hash of its UTF-8 bytes", async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 2000 }), async (text) => {
          await withStore(async (store) => {
            expect(await store.put(text)).toBe(hashOf(text));
            expect(await store.get(hashOf(text))).toBe(text);
          })();
        }),
        { numRuns: runs },
      );
    });

    it(
      "keeps a text of a mebibyte, and one that does not compress",
      withStore(async (store) => {
        const noise = Array.from({ length: 4000 }, (_, n) => hashOf(`${n}`)).join("");
        expect(Buffer.byteLength(mebibyte)).toBeGreaterThan(1024 * 1024);
        for (const text of [mebibyte, noise]) expect(await store.get(await store.put(text))).toBe(text);
      }),
    );

    it(
      "takes a text again, also many times at once, and keeps it once",
      withStore(async (store) => {
        const hashes = await Promise.all(Array.from({ length: 8 }, () => store.put("Once.")));
        expect(new Set(hashes)).toEqual(new Set([hashOf("Once.")]));
        expect(await store.get(hashOf("Once."))).toBe("Once.");
      }),
    );

    it(
      "knows nothing of a text that was never put",
      withStore(async (store) => expect(await store.get(hashOf("Never."))).toBeUndefined()),
    );

    it(
      "withholds a text for good: its hash stays, and putting it again brings no words back",
      withStore(async (store) => {
        const hash = await store.put("Taken back.");
        await store.put("Stays.");
        await store.withhold(hash);
        await store.withhold(hash);
        expect(await store.get(hash)).toEqual({ withheld: true });
        expect(await store.put("Taken back.")).toBe(hash);
        expect(await store.get(hash)).toEqual({ withheld: true });
        expect(await store.get(hashOf("Stays."))).toBe("Stays.");
      }),
    );

    it(
      "withholds a text before it was ever put",
      withStore(async (store) => {
        await store.withhold(hashOf("Early."));
        await store.put("Early.");
        expect(await store.get(hashOf("Early."))).toEqual({ withheld: true });
      }),
    );

    it(
      "brings no words back where a withholding overtakes a put",
      withStore(async (store) => {
        await Promise.all([store.put(mebibyte), store.withhold(hashOf(mebibyte)), store.put(mebibyte)]);
        expect(await store.get(hashOf(mebibyte))).toEqual({ withheld: true });
      }),
    );

    it(
      "throws on half a surrogate pair, and on a hash that is none",
      withStore(async (store) => {
        await expect(store.put("half \ud83d")).rejects.toThrow(Malformed);
        await expect(store.get("abc" as Sha256)).rejects.toThrow(Malformed);
        await expect(store.withhold("abc" as Sha256)).rejects.toThrow(Malformed);
      }),
    );
  });
}
