import type { LambdaEvent } from "hono/aws-lambda";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { handlerOf } from "./handler.ts";

type Event = Extract<LambdaEvent, { rawPath: string }>;

// Hono tells why on the function's own output.
beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

const event = (method: string, more: Partial<Event> = {}) =>
  ({
    version: "2.0",
    rawPath: "/v1/topics",
    rawQueryString: "",
    headers: { host: "register.example" },
    isBase64Encoded: false,
    requestContext: { requestId: "JKJaXmPLvHcESHA=", domainName: "api.example", http: { method } },
    ...more,
  }) as unknown as Event;

const handler = handlerOf({
  fetch: async () => new Response("well", { headers: { "x-request-id": "JKJaXmPLvHcESHA=" } }),
});

test.each([
  ["a GET with a body", event("GET", { body: "{}" })],
  ["a method that no fetch takes", event("TRACE")],
  ["a header that is none", event("GET", { headers: { "a b": "c" } })],
])("%s is answered as a problem, with its id", async (_, asked) => {
  const { statusCode, headers, body } = await handler(asked);
  expect(statusCode).toBe(400);
  expect(headers).toEqual({
    "access-control-allow-origin": "*",
    "cache-control": "no-store",
    "content-type": "application/problem+json",
    "x-content-type-options": "nosniff",
    "x-request-id": "JKJaXmPLvHcESHA=",
  });
  expect(JSON.parse(body)).toMatchObject({
    type: "/problems/malformed",
    status: 400,
    instance: "urn:collegium:request:JKJaXmPLvHcESHA=",
  });
});

test("what can be read is answered by the app", async () => {
  expect(await handler(event("GET"))).toMatchObject({ statusCode: 200, body: "well" });
});

test("the app is asked under the gateway's id, at the name by which its reader reached it", async () => {
  const asked: Request[] = [];
  const noting = handlerOf({
    fetch: async (request) => {
      asked.push(request);
      return new Response("well", { headers: { "x-request-id": "JKJaXmPLvHcESHA=" } });
    },
  });
  await noting(
    event("GET", { headers: { "x-forwarded-host": "register.museum.example", "x-request-id": "mine" } }),
  );
  expect(asked.map(({ url, headers }) => [url, headers.get("x-request-id")])).toEqual([
    ["https://register.museum.example/v1/topics", "JKJaXmPLvHcESHA="],
  ]);
});
