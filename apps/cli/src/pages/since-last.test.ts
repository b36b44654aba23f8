import { beforeAll, describe, expect, test } from "vitest";
import { sampleFolder } from "../serve/assets.ts";
import type { WholeApp } from "../serve/pages.ts";
import { applySample } from "../serve/sample.ts";
import { recordLater } from "../testing/later-session.ts";
import { filledPages } from "../testing/pages.ts";

describe("Since last time, a page", () => {
  /** The row of one subject: what it says before, now, and of the change. */
  const rowOf = (body: string, subject: string) => {
    const row =
      body
        .split("<tr>")
        .slice(1)
        .find((one) => one.includes(`/${subject}"`)) ?? "";
    const cells = [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = ""]) => cell);
    return cells.map((cell) => cell.replaceAll(/<svg.*?<\/svg>|<[^>]*>/gs, "").trim());
  };
  let pages: WholeApp;
  let token: string;
  const shown = async (language: string, session = "later-2019") => ({
    body: await (await pages.request(`${language}/sessions/${session}`)).text(),
  });
  beforeAll(async () => {
    ({ app: pages, token } = await filledPages(async (api, own) => {
      await applySample(api, own, sampleFolder());
      await recordLater(api, own);
    }));
  });

  test.each([
    ["", "Stronger than before", "Weaker than before"],
    ["/ru", "Сильнее, чем прежде", "Слабее, чем прежде"],
  ])(
    "%s tells which topic is stronger and which is weaker, with the words of both",
    async (language, stronger, weaker) => {
      const { body } = await shown(language);
      expect(rowOf(body, "arms-control-and-disarmament")).toEqual([
        expect.stringContaining("On its agenda were"),
        expect.stringContaining("They spoke of arms control at length"),
        stronger,
      ]);
      expect(rowOf(body, "compatriots-abroad")).toEqual([
        expect.stringContaining("On its agenda were"),
        expect.stringContaining("in passing of compatriots"),
        weaker,
      ]);
      expect(body.indexOf(stronger)).toBeLessThan(body.indexOf(weaker));
    },
  );

  test.each([
    ["", "Adopted then; no session since is recorded to mention it"],
    ["/ru", "Принято тогда; упоминаний на более поздних заседаниях не внесено"],
  ])("%s tells what was adopted long before and not mentioned since, and where", async (language, words) => {
    const { body } = await shown(language);
    expect(rowOf(body, "sample-programme-2010-2011")).toEqual([
      expect.stringMatching(/adopted.*Sample: joint sitting of the two collegiums in Moscow/s),
      expect.any(String),
      expect.stringContaining(words),
    ]);
  });

  test("says that something was not mentioned before once that text is accounted for to the last word", async () => {
    const silence = async () => rowOf((await shown("", "sample-minsk-2014")).body, "human-trafficking");
    expect(await silence()).toEqual(["not recorded", expect.any(String), "Not recorded last time"]);
    const source = "/v1/sources/sample-digest-moscow-2009";
    const exact = (await (await pages.request(`${source}/text`)).text()).trim();
    const answer = await pages.request(`${source}/events`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        "if-match": (await pages.request(source)).headers.get("etag") ?? "",
      },
      body: JSON.stringify({
        events: [
          {
            type: "PassagesSetAside",
            data: { passages: [{ exact }], why: "background" },
          },
        ],
      }),
    });
    expect(answer.status, await answer.clone().text()).toBe(201);
    expect(await silence()).toEqual(["not mentioned", expect.any(String), "Not mentioned last time"]);
  });
});
