import type { SearchFile, SearchHit } from "@collegium/read-model";
import { describe, expect, test } from "vitest";
import { testPages } from "../../testing/pages.ts";

const words = ["disarmament", "nuclear", "weapons"];
const hit = { type: "topic", id: "x", name: "X", snippet: "x", matches: [] } as unknown as SearchHit;

/** A register of three words, each by itself or by its beginning, in one text. */
function pages() {
  const asked: string[] = [];
  const search = async ({ q }: { q: string }) => {
    asked.push(q);
    const stands = q
      .split(" ")
      .every((one) =>
        words.some((word) => (one.endsWith("*") ? word.startsWith(one.slice(0, -1)) : word === one)),
      );
    return { items: stands ? [hit] : [], capped: false };
  };
  const file = { names: async () => [], search } as unknown as SearchFile;
  return { asked, ...testPages({ search: async () => file }) };
}

describe("Words that stand in no text", () => {
  test.each([
    ["disarm", "disarm*"],
    ["nuclear disarm", "nuclear* disarm*"],
    ["nuclear* disarm", "nuclear* disarm*"],
  ])("lead from %s to %s where words begin so", async (q, beginnings) => {
    for (const language of ["", "/ru"]) {
      const { body } = await pages().get(`${language}/search?${new URLSearchParams({ q })}`);
      expect(body).toContain(`href="${language}/search?${new URLSearchParams({ q: beginnings })}"`);
      expect(body).toContain(`<bdi>${beginnings}</bdi>`);
    }
  });

  test.each(["zymurgy", "disarm zymurgy", '"disarm"', "di", "disarm.", "-"])(
    "lead nowhere where none do: %s",
    async (q) => {
      const { body } = await pages().get(`/search?${new URLSearchParams({ q })}`);
      expect(body).not.toMatch(/href="\/search\?q=[^"]*\*|%2A/);
    },
  );

  test("are looked for by their beginnings only where they are not found, on the first page", async () => {
    const { get, asked } = pages();
    await get("/search?q=nuclear");
    await get(`/search?q=zymurgy&after=${Buffer.from("-1.5/7").toString("base64url")}`);
    expect(asked).toEqual(["nuclear", "zymurgy"]);
  });
});

test.each(["zzzz", "", "LTEuNS83*", "MS41"])(
  "a place that no page of hits gave is told to be unclear, and not that nothing is found: %j",
  async (after) => {
    const { answer, body } = await pages().get(`/search?${new URLSearchParams({ q: "nuclear", after })}`);
    expect(answer.status).toBe(after === "" ? 200 : 400);
    expect(body).not.toContain("Nothing is found");
  },
);
