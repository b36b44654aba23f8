import { describe, expect, test } from "vitest";
import { apiSite } from "../http/site.ts";
import { openApiDocument } from "../openapi-document.ts";
import { type ProblemName, problems } from "../problems/catalogue.ts";
import type { App } from "../routing/routes.ts";
import { heldToReference, resolved } from "./reference-law.ts";
import { testRegister } from "./register.ts";

const usual = { ...apiSite("").headers, "x-request-id": "a", "cache-control": "no-store" };
const page = '{"items":[],"next":null}';
const json = { "content-type": "application/json" };
const tagged = { etag: '"a"' };
const refusal = { "content-type": "application/problem+json" };
const problem = (status: number) =>
  JSON.stringify({ type: "/problems/x", title: "x", status, detail: "x", instance: "urn:x" });

/** What an app that answers so would be told. */
const told = (path: string, body: string | null, init: ResponseInit, method = "GET") => {
  const app = { fetch: async () => new Response(body, init) } as unknown as App;
  return heldToReference(app).fetch(new Request(`http://register${path}`, { method }));
};

describe("no test lets pass", () => {
  test.each<[string, string, string | null, ResponseInit, RegExp]>([
    ["a header that is missing", "/v1/topics", page, { headers: json }, /without vary|without access/],
    [
      "a status that is not declared",
      "/v1/topics",
      page,
      { status: 201, headers: { ...usual, ...json } },
      /listTopics does not declare/,
    ],
    [
      "a body of another type",
      "/v1/topics",
      page,
      { headers: { ...usual, ...tagged, "content-type": "text/html" } },
      /as text\/html/,
    ],
    [
      "a body of another shape",
      "/v1/topics",
      '{"items":[]}',
      { headers: { ...usual, ...json, ...tagged } },
      /next/,
    ],
    [
      "a refusal that is no problem",
      "/v1/topics",
      "{}",
      { status: 400, headers: { ...usual, ...json } },
      /is no problem/,
    ],
    [
      "a problem without its words",
      "/nowhere",
      "{}",
      { status: 404, headers: { ...usual, ...refusal } },
      /title/,
    ],
    [
      "a 503 that says nothing of when",
      "/v1/topics",
      problem(503),
      { status: 503, headers: { ...usual, ...refusal } },
      /without retry-after/,
    ],
    [
      "a header that is not declared",
      "/v1/topics",
      page,
      { headers: { ...usual, ...json, ...tagged, link: '</>; rel="next"' } },
      /with link, which listTopics does not declare/,
    ],
    ["a page without its tag", "/v1/topics", page, { headers: { ...usual, ...json } }, /without etag/],
    ["an answer where nothing is", "/nowhere", page, { headers: { ...usual, ...json } }, /no operation has/],
  ])("%s", async (_, path, body, init, says) => {
    await expect(told(path, body, init)).rejects.toThrow(says);
  });

  test("a HEAD with a body", async () => {
    await expect(told("/v1/topics", page, { headers: { ...usual, ...json } }, "HEAD")).rejects.toThrow(
      /a body/,
    );
  });

  test("an answer as it must be passes", async () => {
    const headers = { ...usual, ...json, ...tagged };
    expect((await told("/v1/topics", page, { headers })).status).toBe(200);
  });
});

test("whatever the server below answers by itself is declared for each operation", () => {
  const { paths } = openApiDocument() as { paths: Record<string, Record<string, { responses: object }>> };
  const byServers: ProblemName[] = [
    "malformed",
    "timeout",
    "expectation-failed",
    "headers-too-large",
    "fault",
    "unavailable",
  ];
  for (const [path, operations] of Object.entries(paths))
    for (const [method, { responses }] of Object.entries(operations))
      for (const name of byServers) {
        const response = responses[problems[name].status as never];
        expect(resolved(response), `${method} ${path}: ${name}`).toHaveProperty("content");
      }
});

test("who sends a token is answered beside all caches, and others from a shared one for two seconds", async () => {
  const register = await testRegister();
  for (const path of ["/v1/topics", "/v1/changes", "/openapi.json"]) {
    const anonymous = await register.get(path);
    expect(anonymous.headers.get("cache-control"), path).toBe(
      "public, max-age=0, s-maxage=2, must-revalidate",
    );
    const editor = await register.send("GET", path, { token: register.editor });
    expect(editor.headers.get("cache-control"), path).toBe("private, no-cache");
    const known = { "if-none-match": anonymous.headers.get("etag") ?? "" };
    expect(await register.get(path, known)).toMatchObject({ status: 304 });
    for (const answer of [anonymous, editor]) expect(answer.headers.get("vary")).toBe("Authorization");
  }
  expect((await register.get("/v1/topics/nothing")).headers.get("cache-control")).toBe("no-store");
});
