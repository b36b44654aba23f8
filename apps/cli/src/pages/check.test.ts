import { beforeAll, describe, expect, test } from "vitest";
import type { WholeApp } from "../serve/pages.ts";
import { filledPages, withSample } from "../testing/pages.ts";

let app: WholeApp;
beforeAll(async () => {
  ({ app } = await filledPages(withSample));
});

describe("A quotation that is checked", () => {
  const post = async (path: string, q: string, type = "application/x-www-form-urlencoded") => {
    const answer = await app.request(path, {
      method: "POST",
      body: new URLSearchParams({ q }).toString(),
      headers: { "content-type": type },
    });
    return { status: answer.status, to: answer.headers.get("location"), body: await answer.text(), answer };
  };
  const words = "They declared themselves ready to do more together";

  test("is led to its address, where it fits one", async () => {
    expect(await post("/ru/check", ` ${words} `)).toMatchObject({
      status: 303,
      to: `/ru/check?${new URLSearchParams({ q: words })}`,
    });
    for (const nothing of ["", " ", "« »", "“”"]) expect((await post("/check", nothing)).to).toBe("/check");
  });

  test("is answered at once where it is longer, and by nobody kept", async () => {
    const long = await post("/check", `${words} ${"and nobody ever said this ".repeat(60)}`);
    expect(long.status).toBe(200);
    expect(long.body).toContain("Nowhere");
    expect(long.body).toContain('<meta name="robots" content="noindex">');
    expect(long.answer.headers.get("cache-control")).toBe("no-store");
  });

  test.each(["text/plain", "multipart/form-data; boundary=x", "application/json", ""])(
    "that comes as %j is no form, and told so",
    async (type) => {
      const { status, body, answer } = await post("/ru/check", words, type);
      expect(status).toBe(415);
      expect(answer.headers.get("accept")).toBe("application/x-www-form-urlencoded");
      expect(body).toContain("Отправлена не форма");
    },
  );

  test("without a body or a type is no form, and told so", async () => {
    const answer = await app.request("/check", { method: "POST" });
    expect(answer.status).toBe(415);
  });

  test.each([
    ["4,001 signs", "щ".repeat(4_001)],
    ["more than is read", "x".repeat(100_000)],
  ])("of %s is told to be too long", async (_, q) => {
    const { status, body } = await post("/ru/check", q);
    expect(status).toBe(413);
    expect(body).toContain("спросите часть");
  });

  test("of 1,001 signs in an address is told so, with its words where they were", async () => {
    const answer = await app.request(`/check?q=${"y".repeat(1_001)}`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("y".repeat(1_001));
  });
});
