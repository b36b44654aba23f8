import { gunzipSync, gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { sampleFolder } from "../serve/assets.ts";
import type { WholeApp } from "../serve/pages.ts";
import { applySample } from "../serve/sample.ts";
import { filledPages } from "../testing/pages.ts";

let app: WholeApp;

beforeAll(async () => {
  ({ app } = await filledPages((api, own) => applySample(api, own, sampleFolder()), {
    reportTo: "mailto:editors@register.example",
  }));
});

const lists = ["sessions", "topics", "instruments", "series", "bodies", "people", "sources"];

const get = async (path: string, by = app) => {
  const answer = await by.request(path);
  return { status: answer.status, to: answer.headers.get("location"), body: await answer.text() };
};

describe("A list", () => {
  test.each([
    ["topic=Arms+control", "topic=arms-control-and-disarmament"],
    ["topic=arms", "topic=arms-control-and-disarmament"],
    ["by=Ministry+of+Foreign+Affairs+of+Belarus", "by=body%2Fmfa-belarus"],
    ["by=Lavrov", "by=person%2Flavrov-sergey"],
    ["topic=&format=&act=signed", "act=signed"],
    ["act=signed&act=discussed", "act=signed"],
    ["act=signed&nonsense=1", "act=signed"],
  ])("asked for by %s is that of %s", async (written, meant) => {
    for (const language of ["", "/ru"])
      expect(await get(`${language}/sessions?${written}`)).toMatchObject({
        status: 303,
        to: `${language}/sessions?${meant}`,
      });
  });

  test.each(["by=joint", "by=unspecified", "by=mfa-belarus", "topic=nobody-knows", "act=signed"])(
    "by %s is there as it is asked for",
    async (query) => {
      expect(await get(`/sessions?${query}`)).toMatchObject({ status: 200 });
    },
  );

  test("says its conditions in words, and has them in its form", async () => {
    const { body } = await get("/sessions?by=body%2Fmfa-belarus&act=discussed&emphasis=thorough");
    expect(body).toContain("by Ministry of Foreign Affairs of Belarus");
    expect(body).toContain('name="by" value="Ministry of Foreign Affairs of Belarus"');
    expect(body).toContain('<option value="thorough" selected>');
    expect(body).toContain('<details class="further" open>');
  });
});

describe("What mentions a thing", () => {
  test("goes on where its page ends, and says where it ends itself", async () => {
    const first = await get("/topics/arms-control-and-disarmament?after=~");
    expect(first.status).toBe(200);
    expect(first.body).toContain("sample-moscow-2009");
    expect(first.body).toContain('<meta name="robots" content="noindex">');
    const none = await get("/ru/topics/arms-control-and-disarmament?after=0");
    expect(none.body).toContain("Более раннего не внесено.");
    expect((await get("/topics/arms-control-and-disarmament?after=")).status).toBe(400);
  });
});

describe("A list as a file", () => {
  test.each(lists)("of %s has all that its pages have, and no more", async (list) => {
    const json = JSON.parse((await get(`/${list}.json`)).body);
    const ids: string[] = json.items.map(({ id }: { id: string }) => id);
    const served = JSON.parse((await get(`/v1/${list}?limit=100`)).body);
    expect(ids).toEqual(served.items.map(({ id }: { id: string }) => id));
    const [head, ...rows] = (await get(`/${list}.csv`)).body.trimEnd().split("\n");
    expect(head).toMatch(/^id,.*,url$/);
    expect(rows.map((row) => row.split(",")[0])).toEqual(ids);
    expect(rows[0]).toContain(`/${list}/${ids[0]}`);
  });

  test("is narrowed as its page is, also by what claims hold, and by names", async () => {
    const ids = async (query: string) =>
      JSON.parse((await get(`/sessions.json?${query}`)).body).items.map(({ id }: { id: string }) => id);
    expect(await ids("from=2014")).toEqual(["sample-minsk-2014"]);
    expect(await ids("to=2010&act=discussed")).toEqual(["sample-moscow-2009"]);
    expect(await ids("format=summit")).toEqual([]);
    expect(await get("/ru/sessions.csv?topic=Arms+control&from=")).toMatchObject({
      status: 303,
      to: "/ru/sessions.csv?topic=arms-control-and-disarmament",
    });
    expect((await get("/sessions.csv?from=soon")).status).toBe(400);
    expect((await get("/sessions.ics?from=2014")).body.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });
});

describe("A list that is followed", () => {
  test.each(lists.flatMap((list) => [`/${list}`, `/ru/${list}`]))("%s has feeds", async (list) => {
    const feed = JSON.parse((await get(`${list}.feed.json`)).body);
    expect(feed.items.length).toBeGreaterThan(0);
    expect(feed.items[0].content_text).not.toMatch(/undefined|object/);
    const xml = (await get(`${list}.atom`)).body;
    expect(xml.match(/<entry>/g)).toHaveLength(feed.items.length);
    expect(xml).toContain(feed.items[0].url);
  });

  test("is titled in words, and begins with what was recorded last", async () => {
    const { body } = await get("/sessions.feed.json?format=joint-collegium&body=mfa-belarus");
    const feed = JSON.parse(body);
    expect(feed.title).toBe("Collegium: Joint collegium, with Ministry of Foreign Affairs of Belarus");
    const times = feed.items.map(({ date_published }: { date_published: string }) => date_published);
    expect(times).toEqual(times.toSorted().reverse());
    const page = await get("/sessions?format=joint-collegium&body=mfa-belarus");
    expect(page.body).toContain('href="/sessions.atom?format=joint-collegium&amp;body=mfa-belarus"');
    expect((await get("/sessions.atom?format=summit")).body).not.toContain("<entry>");
  });
});

describe("What is found by words", () => {
  test("comes page by page, each hit once", async () => {
    const hrefs = (body: string) => body.match(/<h3><a href="[^"]+"/g) ?? [];
    const first = await get("/search?q=the");
    const next = /rel="next" href="([^"]+)"/.exec(first.body)?.[1]?.replaceAll("&amp;", "&");
    expect(next).toBeDefined();
    const second = await get(next ?? "");
    expect(hrefs(first.body)).toHaveLength(25);
    expect(hrefs(second.body).length).toBeGreaterThan(0);
    expect(second.body).toContain("From the beginning");
  });
});

describe("What a page weighs", () => {
  const pages = [
    ...["/", "/ru", "/sessions", "/sessions/sample-minsk-2014", "/ru/sessions/sample-moscow-2009"],
    ...["/sessions/sample-minsk-2014/c1", "/sessions/sample-minsk-2014/history", "/how-we-read", "/about"],
    ...["/topics/arms-control-and-disarmament", "/bodies/mfa-belarus", "/search?q=the", "/check?q=the"],
    "/sources/sample-digest-minsk-2014",
  ];
  const kilobyte = 1_024;

  test.each(pages)(
    "%s has at most 40 KB compressed beside its fonts, which are at most 95 KB",
    async (path) => {
      const answer = await app.request(path, { headers: { "accept-encoding": "gzip" } });
      expect(answer.status).toBe(200);
      const sent = Buffer.from(await answer.arrayBuffer());
      const page = (answer.headers.get("content-encoding") === "gzip" ? gunzipSync(sent) : sent).toString();
      const weigh = async (pattern: RegExp) => {
        let bytes = 0;
        for (const [, address = ""] of page.matchAll(pattern)) {
          const file = await app.request(address);
          expect([address, file.status]).toEqual([address, 200]);
          bytes += gzipSync(Buffer.from(await file.arrayBuffer())).byteLength;
        }
        return bytes;
      };
      const files = await weigh(/(?:rel="stylesheet"|rel="icon"|<script[^>]*) (?:href|src)="([^"]+)"/g);
      expect(files).toBeGreaterThan(1_000);
      expect(sent.byteLength + files).toBeLessThan(40 * kilobyte);
      expect(await weigh(/rel="preload" href="([^"]+)"/g)).toBeLessThan(95 * kilobyte);
    },
  );

  test("is at most 95 KB of fonts for both scripts", async () => {
    const fonts = new Set<string>();
    for (const path of ["/", "/ru"])
      for (const [, font = ""] of (await get(path)).body.matchAll(/href="([^"]+\.woff2)"/g)) fonts.add(font);
    expect(fonts.size).toBe(4);
    let bytes = 0;
    for (const font of fonts) bytes += (await (await app.request(font)).arrayBuffer()).byteLength;
    expect(bytes).toBeLessThan(95 * kilobyte);
  });
});

describe("What robots read", () => {
  test("is every page of every thing, in both languages, once", async () => {
    const { body } = await get("/sitemap.xml");
    const maps = [...body.matchAll(/<loc>http:\/\/localhost([^<]+)<\/loc>/g)].map(([, path = ""]) => path);
    const pages: string[] = [];
    for (const map of maps)
      pages.push(
        ...[...(await get(map)).body.matchAll(/<loc>http:\/\/localhost([^<]*)<\/loc>/g)].map(
          ([, path = ""]) => path,
        ),
      );
    expect(new Set(pages).size).toBe(pages.length);
    for (const list of lists) {
      const { items } = JSON.parse((await get(`/${list}.json`)).body);
      for (const { id } of items as { id: string }[]) {
        expect(pages).toContain(`/${list}/${id}`);
        expect(pages).toContain(`/ru/${list}/${id}`);
      }
    }
    for (const page of pages.slice(0, 40)) expect((await get(page)).status, page).toBe(200);
    expect((await get("/sitemaps/topics/b.xml")).status).toBe(404);
  });

  test("begins with where it is", async () => {
    expect((await get("/robots.txt")).body).toContain("Sitemap: http://localhost/sitemap.xml");
  });
});

describe("How the register reads", () => {
  test.each(["", "/ru"])("%s is told label by label, with words that were printed", async (language) => {
    const { body } = await get(`${language}/how-we-read`);
    const claims = JSON.parse((await get("/v1/claims?limit=100")).body).items as { claim: { act: string } }[];
    for (const act of new Set(claims.map(({ claim }) => claim.act))) {
      const entry = body.split(`id="${act}"`)[1]?.split('<div class="entry"')[0] ?? "";
      expect(entry, act).toContain("<blockquote");
    }
    expect(body.split('id="terminated"')[1]?.split('<div class="entry"')[0]).not.toContain("<blockquote");
    const claim = await get(`${language}/sessions/sample-moscow-2009`);
    expect(claim.body).toContain(`href="${language}/how-we-read#discussed"`);
  });

  test("is where a reader learns to take part, and each claim leads to where errors are reported", async () => {
    expect((await get("/about")).body).toContain('href="mailto:editors@register.example"');
    expect((await get("/ru/sessions/sample-moscow-2009/c8")).body).toContain(
      'href="mailto:editors@register.example?subject=',
    );
  });
});

test("A claim and its words lead to one another", async () => {
  const { body } = await get("/sessions/sample-moscow-2009");
  for (const to of ["w8", "c8"]) {
    expect(body).toContain(`href="#${to}"`);
    expect(body).toContain(`id="${to}"`);
  }
  const { body: other } = await get("/sources/sample-digest-moscow-2009");
  expect(other).toContain('href="/sessions/sample-moscow-2009#w8"');
});

test.each([
  "/topics/arms-control-and-disarmament",
  "/instruments/sample-programme-2010-2011",
  "/bodies/mfa-belarus",
  "/people/lavrov-sergey",
  "/sessions/sample-moscow-2009/c8",
  "/sessions/sample-minsk-2014",
  "/ru/sessions/sample-minsk-2014",
])("printed words on %s are in the language that they are in", async (path) => {
  const { body } = await get(path);
  const languages = [...body.matchAll(/<(?:q|blockquote|span|div)\b[^>]* lang="([^"]*)"/g)].map(
    ([, one]) => one,
  );
  expect(languages.length).toBeGreaterThan(0);
  expect(languages).not.toContain("");
});
