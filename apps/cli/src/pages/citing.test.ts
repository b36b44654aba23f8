import { beforeAll, expect, test } from "vitest";
import type { WholeApp } from "../serve/pages.ts";
import { filledPages, withSample } from "../testing/pages.ts";

let app: WholeApp;
let bearer: string;
const session = "/v1/sessions/sample-moscow-2009";

beforeAll(async () => {
  ({ app, token: bearer } = await filledPages(withSample, {
    baseUrl: "https://collegium.example",
  }));
});

const get = async (path: string) => {
  const answer = await app.request(path);
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
};

const record = (...events: object[]) => commit({ events });
const commit = async (written: object) => {
  const etag = (await app.request(session)).headers.get("etag") ?? "";
  const answer = await app.request(`${session}/events`, {
    method: "POST",
    body: JSON.stringify(written),
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${bearer}`,
      "if-match": etag,
    },
  });
  expect([answer.status, await answer.text()]).toEqual([201, expect.anything()]);
};

/** The address that a page is to be cited by, from its `Link`. */
const citedAs = (headers: Headers): string =>
  /<https:\/\/collegium\.example([^>]+)>; rel="cite-as"/.exec(headers.get("link") ?? "")?.[1] ?? "";

test.each([
  ["/sessions/sample-moscow-2009", "/v1/sessions/sample-moscow-2009"],
  ["/sessions/sample-moscow-2009/c8", "/v1/sessions/sample-moscow-2009/claims/c8"],
  ["/ru/sessions/sample-moscow-2009/c8", "/v1/sessions/sample-moscow-2009/claims/c8"],
])("%s tells programs its address, how it is cited, and where its JSON is", async (path, json) => {
  const { headers, body } = await get(path);
  const links = headers.get("link") ?? "";
  expect(links).toContain(`<https://collegium.example${path}>; rel="canonical"`);
  expect(links).toContain(`<https://collegium.example${json}>; rel="alternate"; type="application/json"`);
  expect((await get(json)).status).toBe(200);
  for (const tag of [
    'name="citation_title"',
    'name="citation_publication_date" content="2009/11/25"',
    'name="DC.identifier"',
    'property="og:title"',
    `property="og:url" content="https://collegium.example${path}"`,
  ])
    expect(body).toContain(tag);
  const [, data = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(body) ?? [];
  expect(JSON.parse(data)).toMatchObject({
    "@context": "https://schema.org",
    "@type": path.endsWith("c8") ? "Quotation" : "Event",
    url: `https://collegium.example${path}`,
  });
});

test.each([
  "/sessions/sample-moscow-2009",
  "/sessions/sample-moscow-2009/c8",
  "/ru/sessions/sample-moscow-2009/c8",
])(
  "%s is cited in words and three formats, each pinning the day, the revision and the text's hash",
  async (path) => {
    const page = await get(path);
    for (const [file, type] of [
      ["txt", "text/plain; charset=utf-8"],
      ["bib", "application/x-bibtex; charset=utf-8"],
      ["ris", "application/x-research-info-systems; charset=utf-8"],
      ["json", "application/vnd.citationstyles.csl+json"],
    ]) {
      expect(page.body).toContain(`href="${path}/cite.${file}"`);
      const { status, headers, body } = await get(`${path}/cite.${file}`);
      expect([status, headers.get("content-type")]).toEqual([200, type]);
      expect(body).toContain(citedAs(page.headers));
      expect(body).toMatch(/[0-9a-f]{64}/);
    }
  },
);

test.each([
  "/sessions/nowhere/cite.bib",
  "/sessions/sample-moscow-2009/c999/cite.bib",
  "/sessions/sample-moscow-2009/cite.doc",
])("%s is nothing", async (path) => {
  expect((await get(path)).status).toBe(404);
});

test.each(["asOf=soon", "asOf=2014-13-01", "revision=1", "asOf=2014-12-01&revision=x"])(
  "a citation that pins %s is told to be unclear",
  async (query) => {
    expect((await get(`/sessions/sample-moscow-2009/c8?${query}`)).status).toBe(400);
    expect((await get(`/sessions/sample-moscow-2009?${query}`)).status).toBe(400);
  },
);

test.each([
  ["", "Since last time", "Weaker than before", "No earlier session"],
  ["/ru", "По сравнению с прошлым разом", "Слабее, чем прежде", "Более раннего заседания"],
])(
  "%s: a session of a series says what it has against the one before, with the words of both",
  async (language, title, weaker, none) => {
    const { body } = await get(`${language}/sessions/sample-minsk-2014`);
    for (const words of [title, weaker, `href="${language}/sessions/sample-moscow-2009"`])
      expect(body).toContain(words);
    expect(body).toMatch(new RegExp(`href="${language}/sessions/sample-moscow-2009/c\\d+"`));
    expect((await get(`${language}/sessions/sample-moscow-2009`)).body).toContain(none);
  },
);

test("who comes back by a citation is told that nothing changed, and after a correction what did, and why", async () => {
  const paths = [
    "/sessions/sample-moscow-2009",
    "/sessions/sample-moscow-2009/c8",
    "/sessions/sample-moscow-2009/c7",
  ];
  const [whole = "", changed = "", other = ""] = await Promise.all(
    paths.map(async (path) => citedAs((await get(path)).headers)),
  );
  expect((await get(whole)).body).toContain("Nothing in this record has changed since.");
  expect((await get(changed)).body).toContain("Nothing in this claim has changed since.");
  expect((await get(`/ru${changed}`)).body).toContain("С тех пор в этом утверждении ничего не изменилось.");
  expect((await get(paths[1] ?? "")).body).not.toContain("You follow a citation");

  await record({
    type: "ClaimCorrected",
    data: {
      claim: "c8",
      changes: { summary: "Disarmament, <b>both</b>", emphasis: "plain" },
      reason: "said too much",
    },
  });

  for (const [cited, of] of [
    [whole, "Since then this record has changed:"],
    [changed, "Since then this claim has changed:"],
  ] as const) {
    const { body } = await get(cited);
    expect(body).toContain(of);
    expect(body).toContain(
      "claim 8: the summary: it is <ins><bdi>Disarmament, &lt;b&gt;both&lt;/b&gt;</bdi></ins>",
    );
    expect(body).toContain("claim 8: the emphasis: it was <del>thoroughly</del>, it is <ins>plainly</ins>");
    expect(body).toContain("Reason: said too much");
    expect(body).toContain('<meta name="robots" content="noindex">');
    const [, then = ""] = /href="(\/v1\/sessions\/sample-moscow-2009\?asOf=[^"]+)"/.exec(body) ?? [];
    expect((await get(then)).body).not.toContain("Disarmament, <b>both</b>");
  }
  expect((await get(other)).body).toContain("Nothing in this claim has changed since.");
  await commit({
    events: [{ type: "ClaimRetracted", data: { claim: "c8", reason: "not there" } }],
    reason: "read anew",
  });
  const { status, body } = await get(changed);
  expect(status).toBe(200);
  expect(body).toMatch(/claim 8 taken back\.\s+Reason: read anew; not there</);
  expect(body).toMatch(
    /This claim was taken back, and is said no more<\/b> \(<time [^>]+>[^<]+<\/time>\)\. Why: not there\./,
  );
});

/** What each form of a citation says before the words that it cites. */
const labelsOf = async (path: string) => {
  const cited = async (file: string) => (await get(`${path}/cite.${file}`)).body;
  const [item] = JSON.parse(await cited("json"));
  const page = (await get(path)).body;
  return {
    words: /^[A-ZА-Я ]+: /.exec(await cited("txt"))?.[0],
    bibtex: /^ {2}title = \{\{([A-Z]+: )?/m.exec(await cited("bib"))?.[1],
    ris: /^TI {2}- ([A-Z]+: )?/m.exec(await cited("ris"))?.[1],
    csl: /^([A-Z]+: )?/.exec(item.title)?.[1],
    status: item.status,
    highwire: /<meta name="citation_title" content="([A-Z]+: )?/.exec(page)?.[1],
    dublinCore: /<meta name="DC.title" content="([A-Z]+: )?/.exec(page)?.[1],
    schema: /"creativeWorkStatus":"(\w+)"/.exec(page)?.[1],
  };
};
const labelled = (label: string, status: string) => ({
  words: label,
  bibtex: label,
  ris: label,
  csl: label,
  status,
  highwire: label,
  dublinCore: label,
  schema: status,
});

test("a citation of a claim that was retracted says so in each form, and one of another doesn't", async () => {
  expect(await labelsOf("/sessions/sample-moscow-2009/c8")).toEqual(labelled("RETRACTED: ", "retracted"));
  expect((await labelsOf("/ru/sessions/sample-moscow-2009/c8")).words).toBe("ВЗЯТО НАЗАД: ");
  expect(Object.values(await labelsOf("/sessions/sample-moscow-2009/c7")).every((one) => !one)).toBe(true);
});

test("nobody is shown how to put a retracted claim on a page of their own", async () => {
  expect((await get("/sessions/sample-moscow-2009/c7")).body).toContain("&lt;blockquote");
  expect((await get("/sessions/sample-moscow-2009/c8")).body).not.toContain("&lt;blockquote");
});

test("of a record that was withdrawn, its page, its claims' pages and all citations say so", async () => {
  await record({ type: "SessionWithdrawn", data: { reason: "it was another meeting" } });
  for (const path of ["/sessions/sample-moscow-2009", "/sessions/sample-moscow-2009/c7"]) {
    const { body } = await get(path);
    expect(body).toContain("This record was withdrawn and should not be used: it was another meeting");
    const ofClaim = path.endsWith("c7");
    expect(await labelsOf(path)).toEqual({
      ...labelled("WITHDRAWN: ", "withdrawn"),
      schema: ofClaim ? "withdrawn" : undefined,
    });
    expect((await get(`/ru${path}/cite.txt`)).body).toMatch(/^ОТОЗВАНО: /);
  }
});
