import { describe, expect, it } from "vitest";
import { memoryViewStore } from "../memory/view-store.ts";
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

  it("come in pages of quoting documents", async () => {
    const views = memoryViewStore();
    await project(views, founding());
    const first = await readAnnotations(views, "mfa-2014", { baseUrl, limit: 1 });
    const second = await readAnnotations(views, "mfa-2014", { baseUrl, limit: 1, after: first?.next ?? "" });
    expect([first?.page.items.length, second?.page.items.length, second?.next]).toEqual([4, 1, undefined]);
  });

  it("are undefined for a source that is not there", async () => {
    expect(await readAnnotations(memoryViewStore(), "nothing", { baseUrl })).toBeUndefined();
  });
});
