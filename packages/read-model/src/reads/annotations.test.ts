import { describe, expect, it } from "vitest";
import { memoryViewStore } from "../memory/view-store.ts";
import type { ViewStore } from "../port.ts";
import { founding } from "../testing/founding.ts";
import { project } from "../testing/views.ts";
import { annotationPage, readAnnotations } from "./annotations.ts";

const baseUrl = "https://register.example";

describe("Annotations of a source", () => {
  it("are one for each quotation, with words and positions, as the W3C's data model has them", async () => {
    const views = memoryViewStore();
    await project(views, founding());
    const { page } = (await readAnnotations(views, "mfa-2014", { baseUrl })) ?? {};
    expect(annotationPage.parse(page)).toEqual(page);
    expect(page?.items).toHaveLength(5);
    expect(page?.items[2]).toMatchObject({
      id: "https://register.example/v1/sources/mfa-2014/annotations#session-minsk-2014-c2-supports-10-38",
      motivation: "describing",
      body: {
        source: "https://register.example/v1/sessions/minsk-2014",
        claim: "c2",
        claimType: "ImplementationNoted",
        act: "implemented",
        relation: "supports",
        basis: "stated",
      },
      target: {
        source: "https://register.example/v1/sources/mfa-2014/text",
        selector: [
          { type: "TextQuoteSelector", exact: "comprehensive implementation" },
          { type: "TextPositionSelector", start: 10, end: 38 },
        ],
      },
    });
    expect(new Set(page?.items.map(({ id }) => id)).size).toBe(5);
  });

  /** The ids of each page, from the first or after a place on. */
  async function pages(views: ViewStore, limit: number, start?: string) {
    const found: string[][] = [];
    const places: string[] = [];
    for (let after = start; ; ) {
      const read = await readAnnotations(views, "mfa-2014", { baseUrl, limit, ...(after && { after }) });
      found.push(read?.page.items.map(({ id }) => id) ?? []);
      if (read?.next === undefined) return { found, places };
      after = read.next;
      places.push(after);
    }
  }

  it("come in pages of at most so many, also within what one document quotes", async () => {
    const views = memoryViewStore();
    await project(views, founding());
    const { found: whole } = await pages(views, 100);
    for (let limit = 1; limit <= 5; limit++) {
      const { found } = await pages(views, limit);
      for (const page of found) expect(page.length).toBeLessThanOrEqual(limit);
      expect([found.flat()]).toEqual(whole);
    }
    expect((await pages(views, 2)).found.map(({ length }) => length)).toEqual([2, 2, 1]);
  });

  it("go on after a whole document where that is the place, as places were before they were within documents", async () => {
    const views = memoryViewStore();
    await project(views, founding());
    const { found: whole } = await pages(views, 100);
    const { places } = await pages(views, 4);
    expect(places).toEqual([expect.not.stringContaining("#")]);
    expect((await pages(views, 100, places[0])).found.flat()).toEqual(whole.flat().slice(4));
  });

  it("begin with a document again whose last quotation is gone meanwhile: rather twice than never", async () => {
    const views = memoryViewStore();
    await project(views, founding());
    const { found: whole } = await pages(views, 100);
    const { places } = await pages(views, 1);
    const [sort = ""] = places[1]?.split("#") ?? [];
    expect((await pages(views, 100, places[1])).found.flat()).toEqual(whole.flat().slice(2));
    expect((await pages(views, 100, `${sort}#gone`)).found).toEqual(whole);
  });

  it("are undefined for a source that is not there", async () => {
    expect(await readAnnotations(memoryViewStore(), "nothing", { baseUrl })).toBeUndefined();
  });
});
