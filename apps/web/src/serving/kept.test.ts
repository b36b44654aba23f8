import { describe, expect, it } from "vitest";
import { type Kept, keptPages } from "./kept.ts";

/** Something that pages are made of, and how often one was. */
function made() {
  const state = { words: "before", count: 0 };
  const page = async (words = state.words): Promise<Kept> => {
    state.count++;
    return {
      body: new TextEncoder().encode(words),
      etag: `"${words}"`,
      unchanged: async () => words === state.words,
    };
  };
  return { state, page };
}

describe("Pages that are kept", () => {
  it("are made once as long as what they are made of is the same", async () => {
    const kept = keptPages();
    const { state, page } = made();
    for (const _ of [1, 2, 3]) expect(await kept.get("key", page)).toMatchObject({ etag: '"before"' });
    expect(state.count).toBe(1);
    state.words = "after";
    expect(await kept.get("key", page)).toMatchObject({ etag: '"after"' });
    expect(kept.known("key")).toMatchObject({ etag: '"after"' });
    expect(state.count).toBe(2);
  });

  it("are not of what was before who asks, where another began to make them then", async () => {
    const kept = keptPages();
    const { state, page } = made();
    const slow = Promise.withResolvers<void>();
    const first = kept.get("key", async () => {
      const { words } = state;
      await slow.promise;
      return page(words);
    });
    state.words = "after";
    const others = [1, 2].map(() => kept.get("key", page));
    slow.resolve();
    expect(await first).toMatchObject({ etag: '"before"' });
    for (const other of others) expect(await other).toMatchObject({ etag: '"after"' });
    expect(state.count).toBe(2);
  });

  it("that are too large to be kept are made each time, by who asks", async () => {
    const kept = keptPages(8);
    const { state, page } = made();
    for (const _ of [1, 2]) expect(await kept.get("key", page)).toMatchObject({ etag: '"before"' });
    expect(kept.known("key")).toBeUndefined();
    expect(state.count).toBe(2);
  });

  it("that failed are made again by the next who asks", async () => {
    const kept = keptPages();
    const { page } = made();
    await expect(kept.get("key", () => Promise.reject(new Error("busy")))).rejects.toThrow("busy");
    expect(await kept.get("key", page)).toMatchObject({ etag: '"before"' });
  });
});
