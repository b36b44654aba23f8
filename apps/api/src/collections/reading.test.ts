import { collections } from "@collegium/domain";
import { beforeAll, describe, expect, test } from "vitest";
import { type TestBody, type TestRegister, testRegister } from "../testing/register.ts";
import { recordAll, recorded, renamed } from "../testing/scenario.ts";

let register: TestRegister;
beforeAll(async () => {
  register = await testRegister();
  await recordAll(register);
});

const json = async (path: string, of = register) => {
  const answer = await of.get(path);
  expect(answer.status, path).toBe(200);
  return answer.json();
};
const ids = (page: Pick<TestBody, "items">) => page.items.map(({ id }) => id);

const paths = [
  ...Object.values(collections).map((collection) => `/v1/${collection}`),
  "/v1/sessions/aldermoor-2031",
  "/v1/sessions/aldermoor-2031?asOf=2031-12-01T09:00:00Z",
  "/v1/bodies/aldmark/history",
  "/v1/topics/arms-control/mentions",
  "/v1/sources/aldermoor-communique/text",
  "/v1/sources/aldermoor-communique/annotations",
  "/v1/changes",
  "/.well-known/jwks.json",
  "/openapi.json",
  "/problems",
  "/problems/refused",
];

describe.each(paths)("GET %s", (path) => {
  test("has a strong ETag and Cache-Control, and is answered 304 to who has it", async () => {
    const answer = await register.get(path);
    expect(answer.status).toBe(200);
    const etag = answer.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]+"$/);
    expect(answer.headers.get("cache-control")).toMatch(/^public/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const again = await register.get(path, { "if-none-match": known });
      expect(again.status, known).toBe(304);
      expect(again.headers.get("etag")).toBe(etag);
      expect(await again.text()).toBe("");
    }
    expect((await register.get(path, { "if-none-match": '"other"' })).status).toBe(200);
  });

  test("is open to readers on other sites, and safe from being taken for something else", async () => {
    const { headers } = await register.get(path, { origin: "https://reader.example" });
    expect(headers.get("access-control-allow-origin")).toBe("*");
    const exposed = headers.get("access-control-expose-headers")?.split(", ");
    // What an answer may say beside its body, and a script of another site can read only where it is exposed.
    expect(exposed).toEqual([
      "ETag",
      "Link",
      "Location",
      "Preference-Applied",
      "Retry-After",
      "WWW-Authenticate",
      "X-Amzn-Remapped-WWW-Authenticate",
      "X-Request-Id",
    ]);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("x-request-id")).toMatch(/\S/);
  });

  test("answers HEAD without a body, OPTIONS with what it takes, and anything else 405", async () => {
    const head = await register.send("HEAD", path);
    expect(head.status).toBe(200);
    expect(await head.text()).toBe("");
    const preflight = await register.send("OPTIONS", path, {
      headers: { origin: "https://reader.example", "access-control-request-method": "GET" },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
    const wrong = await register.send("DELETE", path);
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get("allow")).toContain("GET, HEAD, OPTIONS");
  });
});

describe("a list", () => {
  test("is paged by following next, in either order, and new records don't disturb it", async () => {
    const own = await testRegister();
    await recordAll(own);
    for (const order of ["asc", "desc"]) {
      const seen: string[] = [];
      let next: string | null = `/v1/bodies?limit=1&order=${order}`;
      while (next !== null) {
        const page: TestBody = await (await own.get(next)).json();
        expect(page.items).toHaveLength(1);
        seen.push(...ids(page));
        next = page.next;
        const id = `aaa-${order}-${seen.length}`;
        await recorded(
          own.post(`bodies/${id}`, 0, [
            { type: "BodyRegistered", data: { kind: "state", names: { en: id } } },
          ]),
        );
        if (seen.length > 30) break;
      }
      const expected = ["aldmark", "aldmark-mfa", "borland", "league"];
      expect(seen.filter((id) => expected.includes(id))).toEqual(
        order === "asc" ? expected : expected.toReversed(),
      );
      expect(new Set(seen).size).toBe(seen.length);
    }
  });

  test("goes by what the reference says: ids, not names, and days before them", async () => {
    const own = await testRegister();
    const create = (path: string, type: string, data: object) =>
      recorded(own.post(path, 0, [{ type, data }]));
    await create("topics/b", "TopicDefined", { names: { en: "Aaa" } });
    await create("topics/a-b", "TopicDefined", { names: { en: "Zzz" } });
    await create("topics/a", "TopicDefined", { names: { en: "Mmm" } });
    expect(ids(await json("/v1/topics", own))).toEqual(["a", "a-b", "b"]);
    expect(ids(await json("/v1/topics?order=desc", own))).toEqual(["b", "a-b", "a"]);
    for (const id of ["x", "y"])
      await create(`bodies/${id}`, "BodyRegistered", { kind: "state", names: { en: id } });
    for (const [id, period] of [
      ["c", "2031"],
      ["b", "2029/2030"],
      ["a", "2031"],
      ["z", undefined],
    ]) {
      const details = { kind: "plan", names: { en: "Plan" }, parties: ["x", "y"], period };
      await create(`instruments/${id}`, "InstrumentRegistered", details);
    }
    expect(ids(await json("/v1/instruments", own))).toEqual(["z", "b", "a", "c"]);
    expect(ids(await json("/v1/instruments?order=desc", own))).toEqual(["c", "a", "b", "z"]);
  });

  test("of sessions is narrowed by each of its filters", async () => {
    const holds = [
      "body=aldmark",
      "body=aldmark&body=borland",
      "topic=arms-control",
      "instrument=plan-2032",
      "person=ada-holm",
    ];
    holds.push("format=consultations", "from=2031", "to=2031-11", "from=2031-11-18&to=2031-11-18");
    for (const query of holds)
      expect(ids(await json(`/v1/sessions?${query}`)), query).toEqual(["aldermoor-2031"]);
    const fails = [
      "body=league-of-none",
      "topic=trade",
      "format=summit",
      "from=2031-11-19",
      "to=2030",
      "person=bruno-land",
    ];
    for (const query of fails) expect(ids(await json(`/v1/sessions?${query}`)), query).toEqual([]);
  });

  test("of instruments is narrowed by kind, body and the day that they are in force", async () => {
    for (const query of ["kind=plan", "body=borland", "on=2032-06-01"]) {
      expect(ids(await json(`/v1/instruments?${query}`)), query).toEqual(["plan-2032"]);
    }
    for (const query of ["kind=treaty", "body=league", "on=2031-06-01"]) {
      expect(ids(await json(`/v1/instruments?${query}`)), query).toEqual([]);
    }
  });

  test.each([
    ["limit=0", "limit"],
    ["limit=101", "limit"],
    ["limit=1e1", "limit"],
    ["limit=", "limit"],
    ["limit=5&limit=6", "limit"],
    ["order=up", "order"],
    ["from=2014-02-30", "from"],
    ["from=yesterday", "from"],
    ["body=Norland", "body"],
    ["page=2", "page"],
    ["__proto__=1", "__proto__"],
    ["topic=%FF", undefined],
  ])("refuses ?%s", async (query, parameter) => {
    const answer = await register.get(`/v1/sessions?${query}`);
    expect(answer.status).toBe(400);
    const problem = await answer.json();
    expect(problem.type).toBe("/problems/bad-query");
    expect(problem.errors[0]?.parameter).toBe(parameter);
  });

  test("refuses the cursor of another list", async () => {
    const { next } = await json("/v1/bodies?limit=1");
    const cursor = new URL(String(next), "http://x").searchParams.get("cursor");
    for (const path of [
      "/v1/bodies?order=desc&",
      "/v1/topics?",
      "/v1/sessions?body=aldmark&",
      "/v1/bodies/aldmark/mentions?",
    ]) {
      const answer = await register.get(`${path}cursor=${cursor}`);
      expect(answer.status, path).toBe(400);
      expect((await answer.json()).type).toBe("/problems/bad-cursor");
    }
    expect((await register.get(`/v1/bodies?limit=3&cursor=${cursor}`)).status).toBe(200);
  });
});

describe("one document", () => {
  test("says what it said at any time past", async () => {
    const own = await testRegister();
    await recordAll(own);
    own.time.now = new Date("2031-12-01T09:30:00.000Z");
    await recorded(
      own.post("bodies/league", 1, [{ type: "BodyRenamed", data: { names: { en: "The Old League" } } }]),
    );
    const now = await (await own.get("/v1/bodies/league")).text();
    const at = (time: string) => own.get(`/v1/bodies/league?asOf=${encodeURIComponent(time)}`);
    expect((await (await at("2031-12-01T09:15:00Z")).json()).names).toEqual({
      en: "The League",
      fr: "La Ligue",
    });
    expect(await (await at("2031-12-01T10:30:00+01:00")).text()).toBe(now);
    expect(await (await at("2031-12-01t09:30:00z")).text()).toBe(now);
    expect((await at("2031-12-01T08:59:59Z")).status).toBe(404);
    for (const time of ["yesterday", "2031-12-01", "2031-02-30T00:00:00Z"])
      expect((await at(time)).status, time).toBe(400);
  });

  test("has a history with what each commit changed, in pages", async () => {
    const own = await testRegister();
    await recordAll(own);
    await recorded(own.post("bodies/league", 1, renamed("The Old League"), { reason: "its own usage" }));
    await recorded(own.post("bodies/league", 2, renamed("The Former League")));
    const first = await (await own.get("/v1/bodies/league/history?limit=2")).json();
    expect(first.items.map(({ revision }: { revision: number }) => revision)).toEqual([1, 2]);
    expect(first.items[1]).toMatchObject({ reason: "its own usage", events: [{ type: "BodyRenamed" }] });
    expect(first.items[1]?.changes).toContainEqual({
      path: "/names/en",
      from: "The League",
      to: "The Old League",
    });
    const second = await (await own.get(String(first.next))).json();
    expect(second).toMatchObject({ items: [{ revision: 3 }], next: null });
  });

  test("is not found under an address that nothing was recorded under", async () => {
    for (const path of [
      "bodies/nobody",
      "sessions/aldmark",
      "bodies/..%2faldmark",
      "bodies/aldmark%00",
      "bodies/%E0%A4%A",
    ]) {
      for (const rest of ["", "/history", "/mentions", "?asOf=2031-12-01T09:00:00Z"]) {
        const answer = await register.get(`/v1/${path}${rest}`);
        expect(answer.status, path + rest).toBe(404);
        expect(answer.headers.get("content-type")).toBe("application/problem+json");
      }
    }
  });
});

test("a page of changes goes on where it ended", async () => {
  const seen: number[] = [];
  for (let next: string | null = "/v1/changes?limit=4"; next !== null; ) {
    const page: TestBody = await json(next);
    seen.push(...page.items.map(({ position }) => position));
    next = page.next;
  }
  expect(seen).toEqual(Array.from({ length: await register.events.head() }, (_, index) => index + 1));
  expect(await json("/v1/changes?after=1000000")).toEqual({ items: [], next: null });
});

test("links are absolute where the register knows its address", async () => {
  const own = await testRegister({ baseUrl: "https://register.example" });
  await recordAll(own);
  const page = await (await own.get("/v1/bodies?limit=1")).json();
  expect(page.next).toMatch(/^https:\/\/register\.example\/v1\/bodies\?limit=1&cursor=/);
  const missing = await own.get("/v1/bodies/nobody");
  expect((await missing.json()).type).toBe("https://register.example/problems/not-found");
  expect(missing.headers.get("strict-transport-security")).toBe("max-age=31536000");
});
