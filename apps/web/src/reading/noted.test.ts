import { describe, expect, it } from "vitest";
import { testPages } from "../testing/pages.ts";

const words = "Words that were never quoted.";
const source = {
  id: "digest",
  type: "source",
  revision: 1,
  title: "A digest",
  kind: "readout",
  publishers: [],
  published: { edtf: "2031", earliest: "2031-01-01", latest: "2031-12-31" },
  language: "en",
  sha256: "0".repeat(64),
  length: words.length,
  quotedBy: [],
  supersededBy: [],
  recordedAt: "2031-11-01T00:00:00Z",
  updatedAt: "2031-11-01T00:00:00Z",
};

/** A register with one text, which is withheld as that of another source: the source's own document stays as it is. */
function register() {
  const state = { text: words as string | undefined, mark: "1", reading: Promise.resolve() };
  const { get } = testPages({
    mark: async () => state.mark,
    document: async (type, id) =>
      type === "source" && id === "digest"
        ? { body: new TextEncoder().encode(JSON.stringify(source)), etag: '"1"' }
        : undefined,
    async text() {
      await state.reading;
      return state.text;
    },
  });
  const page = async () => (await get("/sources/digest")).body;
  return { state, page };
}

describe("What a kept page was made of", () => {
  it("is looked at again once something was recorded", async () => {
    const { state, page } = register();
    expect(await page()).toContain(words);
    Object.assign(state, { text: undefined, mark: "2" });
    expect(await page()).not.toContain(words);
    Object.assign(state, { text: words, mark: "3" });
    expect(await page()).toContain(words);
  });

  it("is not taken for looked at by who asks while another looks", async () => {
    const { state, page } = register();
    expect(await page()).toContain(words);
    const slow = Promise.withResolvers<void>();
    Object.assign(state, { text: undefined, mark: "2", reading: slow.promise });
    const first = page();
    // The first has come as far as the text.
    await new Promise(setImmediate);
    const second = page();
    await new Promise(setImmediate);
    slow.resolve();
    for (const body of await Promise.all([first, second])) expect(body).not.toContain(words);
  });
});
