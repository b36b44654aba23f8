import { describe, expect, test } from "vitest";
import { testPages } from "../../testing/pages.ts";

const topic = { body: Buffer.from('{"id":"any","name":"Any","names":{}}'), etag: '"1"' };
const { get } = testPages({ document: async () => topic });
const main = (body: string): string => body.split("<main")[1]?.split("</main>")[0] ?? "";

describe("A day that a page is asked for", () => {
  test.each(["2031-12-02", "2099-01-01", "2099-01-01T12:00:00Z"])(
    "is told to be ahead where it is, with the latest that there is: %s",
    async (day) => {
      const { answer, body } = await get(`/topics/any?asOf=${day}`);
      expect(answer.status).toBe(400);
      expect(main(body)).toContain("has not come yet");
      expect(main(body)).toContain("1 December 2031");
      expect(main(body)).toContain('<a href="/topics/any">');
      expect(main(body)).not.toContain("can’t be understood");
      const russian = main((await get(`/ru/topics/any?asOf=${day}`)).body);
      expect(russian).toContain("ещё не настал");
      expect(russian).toContain("1 декабря 2031");
    },
  );

  test.each(["soon", "2031-13-01", "2031-02-30", "2031", "99999-01-01"])(
    "is told to be none where it is none, with how days are written: %s",
    async (day) => {
      const { answer, body } = await get(`/ru/topics/any?asOf=${day}`);
      expect(answer.status).toBe(400);
      expect(main(body)).toContain("2031-12-01");
      expect(main(body)).toContain('<a href="/ru/topics/any">');
    },
  );
});

describe("Two days that what changed is asked for between", () => {
  const amiss = (body: string) => [...main(body).matchAll(/name="(\w+)" value="([^"]*)"[^>]*aria-invalid/g)];

  test.each([
    ["from=2031-11-30&to=2031-11-01", ["from", "to"], "after"],
    ["from=2031-11-30&to=2031-12-02", ["to"], "has not come yet"],
    ["from=2032-01-01", ["from"], "has not come yet"],
    ["from=2031-02-30&to=2031-11-30", ["from"], "no day"],
  ])("stay in their form where they can't be meant: %s", async (query, fields, sentence) => {
    const { answer, body } = await get(`/topics/any/changes?${query}`);
    expect(answer.status).toBe(400);
    expect(amiss(body).map(([, name]) => name)).toEqual(fields);
    expect(/id="days-amiss">(.*?)<\/p>/s.exec(body)?.[1]).toContain(sentence);
  });
});

test("what can't be shown leads to the same in the other language", async () => {
  expect((await get("/ru/nowhere")).body).toContain('href="/nowhere" lang="en"');
  expect((await get("/nowhere")).body).toContain('href="/ru/nowhere" lang="ru"');
});
