import { expect, test, vi } from "vitest";
import type { WholeApp } from "../serve/pages.ts";
import { filledPages } from "../testing/pages.ts";
import { defineTopic, registerIn } from "../testing/register.ts";

test("a page that stood shows what was recorded since: by this process at once, by another a moment later", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  try {
    const { app: pages, token, folder } = await filledPages(async () => {});
    const title = async () => {
      const body = await (await pages.request("/topics/fisheries")).text();
      return /<title>([^·<]*) ·/.exec(body)?.[1];
    };
    const rename = async (by: WholeApp, bearer: string, revision: number) => {
      const path = "/v1/topics/fisheries/events";
      const event = { type: "TopicRenamed", data: { names: { en: `Fish ${revision}` } } };
      const headers = {
        authorization: `Bearer ${bearer}`,
        "content-type": "application/json",
        "if-match": `"${revision}"`,
        "idempotency-key": `"${revision}"`,
      };
      return (await by.request(path, { method: "POST", headers, body: JSON.stringify({ events: [event] }) }))
        .status;
    };
    await title();
    expect((await defineTopic(pages, token, "fisheries")).status).toBe(201);
    expect([await title(), await title()]).toEqual(["Topic fisheries", "Topic fisheries"]);
    expect(await rename(pages, token, 1)).toBe(201);
    expect([await title(), await title()]).toEqual(["Fish 1", "Fish 1"]);
    const other = await registerIn(folder);
    expect(await rename(other.app, other.token, 2)).toBe(201);
    vi.advanceTimersByTime(21);
    expect(await title()).toBe("Fish 2");
  } finally {
    vi.useRealTimers();
  }
});
