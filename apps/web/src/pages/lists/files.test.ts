import { describe, expect, test } from "vitest";
import { testPages } from "../../testing/pages.ts";

/** A list of topics: three pages of two. */
const topics = Array.from({ length: 6 }, (_, n) => ({ id: `topic-${n}`, name: `Topic ${n}`, names: [] }));
const list = async (_: string, __: object, { after }: { readonly after?: string | undefined }) => {
  const from = after === undefined ? 0 : Number(after);
  const items = topics.slice(from, from + 2).map((topic) => JSON.stringify(topic));
  return { items, ...(from + 2 < topics.length && { next: `${from + 2}` }) };
};

/** Follows a list from part to part, as its answers lead. */
async function followed(path: string, fileBytes?: number) {
  const { get } = testPages({ list }, fileBytes === undefined ? {} : { fileBytes });
  const parts: string[] = [];
  for (let next: string | undefined = path; next !== undefined; ) {
    const { answer, body } = await get(next);
    expect(answer.status).toBe(200);
    parts.push(body);
    next = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get("link") ?? "")?.[1];
  }
  return parts;
}

test.each([
  [undefined, 1],
  [1_000_000, 1],
  [100, 2],
  [1, 3],
])(
  "a list as a file of at most %s bytes comes in %i parts, which together are the whole",
  async (bytes, count) => {
    const whole = (await followed("/ru/topics.csv")).join("");
    const tables = await followed("/ru/topics.csv", bytes);
    expect(tables).toHaveLength(count);
    expect(tables.join("")).toBe(whole);
    const parts = (await followed("/topics.json", bytes)).map((body) => JSON.parse(body));
    expect(parts.flatMap(({ items }) => items)).toEqual(topics);
    expect(parts.map(({ next }) => next !== undefined)).toEqual(parts.map((_, n) => n < count - 1));
  },
);

test.each([".csv", ".json", ".ics", ".atom", ".feed.json"])(
  "a file of sessions up to a day before the one from which they are is none, as their list is none: %s",
  async (ending) => {
    const { get } = testPages({ list: async () => ({ items: [] }) });
    const { answer, body } = await get(`/sessions${ending}?from=2014&to=2009`);
    expect(answer.status).toBe(400);
    expect(body).toContain("<b>to</b>");
    expect(body).toContain("/sessions?from=2014&amp;to=2009");
  },
);

test.each(["/sessions.csv", "/ru/instruments.json", "/sessions.atom", "/topics.feed.json", "/sessions.ics"])(
  "a filter that a list does not have makes no file: nobody takes all of the list for what was asked, %s",
  async (path) => {
    const { get } = testPages({ list: async () => ({ items: [] }) });
    for (const query of ["bodies=mfa-russia", "bodies=", "limit=10"]) {
      const { answer, body } = await get(`${path}?${query}`);
      expect(answer.status).toBe(400);
      expect(body).toContain(`<b>${query.split("=")[0]}</b>`);
    }
  },
);

test("a filter that is given twice makes no file: one of its values would count for nothing", async () => {
  const { get } = testPages({ list: async () => ({ items: [] }) });
  const { answer, body } = await get("/sessions.csv?topic=trade&topic=energy&from=2009");
  expect(answer.status).toBe(400);
  expect(body).toContain("<b>topic</b>");
  expect((await get("/sessions.csv?topic=&from=2009")).answer.headers.get("location")).toBe(
    "/sessions.csv?from=2009",
  );
});

test("a table begins with the mark by which spreadsheets know UTF-8, and its other parts do not", async () => {
  const { get } = testPages({ list }, { fileBytes: 1 });
  const begins = async (path: string) => {
    const { answer } = await get(path);
    const bytes = Buffer.from(await answer.arrayBuffer());
    return { hex: bytes.subarray(0, 3).toString("hex"), link: answer.headers.get("link") ?? "" };
  };
  const first = await begins("/topics.csv");
  expect(first.hex).toBe("efbbbf");
  const second = await begins(/^<([^>]+)>/.exec(first.link)?.[1] ?? "");
  expect(second.hex).toBe(Buffer.from("top").toString("hex"));
});

test.each(["/topics.csv", "/topics.json", "/topics.atom", "/topics.feed.json"])(
  "scripts of other sites may read what is a file, with what leads on: %s",
  async (path) => {
    const { get } = testPages({ list });
    const { answer } = await get(path);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("access-control-expose-headers")).toBe("ETag, Link");
    expect((await get("/topics")).answer.headers.get("access-control-allow-origin")).toBeNull();
  },
);

describe("A file that a reader has already", () => {
  const session = {
    ...{ id: "minsk", status: "held", format: "consultations", title: "In Minsk", parties: [], claims: 1 },
    date: { edtf: "2014", earliest: "2014-01-01", latest: "2014-12-31" },
  };
  const pagesOf = (sessions: readonly object[], settings = {}) =>
    testPages({ list: async () => ({ items: sessions.map((one) => JSON.stringify(one)) }) }, settings);
  const many = Array.from({ length: 20 }, (_, n) => ({ ...session, id: `minsk-${n}` }));

  test.each([
    "/sessions.csv",
    "/ru/sessions.json",
    "/sessions.ics",
    "/sitemap.xml",
    "/robots.txt",
    "/sitemaps/pages.xml",
    "/sitemaps/sessions/0.xml",
  ])("is not sent again: %s", async (path) => {
    const { get } = pagesOf(many);
    const coded = path.startsWith("/sitemap") || path.startsWith("/robots") ? [""] : ["", "gzip"];
    for (const coding of coded) {
      const accepted = { "accept-encoding": coding };
      const { answer } = await get(path, accepted);
      expect(answer.headers.get("content-encoding") ?? "").toBe(coding);
      const etag = answer.headers.get("etag") ?? "";
      expect(etag).toMatch(/^"[\w-]+"$/);
      const again = await get(path, { ...accepted, "if-none-match": `"other", W/${etag}` });
      expect([again.answer.status, again.body]).toEqual([304, ""]);
      for (const name of ["etag", "cache-control", "vary", "access-control-allow-origin"])
        expect(again.answer.headers.get(name), name).toBe(answer.headers.get(name));
    }
  });

  test("is sent again once anything of it is otherwise", async () => {
    for (const path of ["/sessions.csv", "/sessions.json", "/sessions.ics", "/sitemaps/sessions/0.xml"]) {
      const before = (await pagesOf([session]).get(path)).answer.headers.get("etag") ?? "";
      const now = await pagesOf([session, { ...session, id: "moscow" }]).get(path, {
        "if-none-match": before,
      });
      expect(now.answer.status).toBe(200);
      expect(now.body).toContain("moscow");
    }
  });

  test("says where it goes on, and by which name to keep it", async () => {
    const { get } = testPages({ list }, { fileBytes: 1 });
    const { answer } = await get("/topics.csv");
    const again = (await get("/topics.csv", { "if-none-match": answer.headers.get("etag") ?? "" })).answer;
    expect(again.status).toBe(304);
    for (const { headers } of [answer, again]) {
      expect(headers.get("link")).toContain('rel="next"');
      expect(headers.get("content-disposition")).toBe('inline; filename="topics.csv"');
    }
  });
});

test("a long file is sent while it is made, and the same to the letter", async () => {
  const long = Array.from({ length: 3_000 }, (_, n) => ({ id: `topic-${n}`, name: "я".repeat(500) }));
  const { get } = testPages({ list: async () => ({ items: long.map((one) => JSON.stringify(one)) }) });
  const { answer, body } = await get("/topics.json");
  expect(answer.headers.get("etag")).toBeNull();
  expect(JSON.parse(body)).toEqual({ items: long });
});
