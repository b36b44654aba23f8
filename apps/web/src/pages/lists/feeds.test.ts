import { expect, test } from "vitest";
import { atom, type Feed, jsonFeed } from "./feeds.ts";

const hostile = 'A <script>alert(1)</script> & "q" ]]> \u0001\ufffe\ud800 end';
const feed: Feed = {
  title: hostile,
  language: "en",
  page: "https://register.example/sessions?body=a&topic=b",
  self: "https://register.example/sessions.atom?body=a&topic=b",
  updated: "2031-01-02T00:00:00.000Z",
  entries: [
    {
      id: "https://register.example/sessions/one",
      url: "https://register.example/ru/sessions/one",
      title: hostile,
      summary: hostile,
      published: "2031-01-01T00:00:00.000Z",
      updated: "2031-01-02T00:00:00.000Z",
    },
  ],
};

test("whatever stands in a title is plain text in Atom, and XML can say it", () => {
  const xml = atom(feed);
  expect(xml).toContain(
    "<title>A &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;q&quot; ]]&gt; \ufffd end</title>",
  );
  expect(xml).not.toContain("<script");
  expect(xml).toContain('href="https://register.example/sessions?body=a&amp;topic=b"');
  expect(xml.replace(/&(?:lt|gt|amp|quot|#39);/g, "")).not.toContain("&");
});

test("JSON Feed says the same, as it stands", () => {
  expect(JSON.parse(jsonFeed(feed))).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    home_page_url: feed.page,
    feed_url: feed.self,
    items: [{ url: "https://register.example/ru/sessions/one", title: hostile }],
  });
});
