import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { testPages } from "./testing/pages.ts";

const everyPage = [
  "/",
  "/sessions",
  "/topics",
  "/instruments",
  "/series",
  "/bodies",
  "/people",
  "/sources",
  "/check",
  "/search",
  "/how-we-read",
  "/about",
];

test.each(everyPage.flatMap((path) => [path, path === "/" ? "/ru" : `/ru${path}`]))(
  "%s is there, empty as the register is",
  async (path) => {
    const { get } = testPages();
    const { answer, body } = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(body).toContain(`<html lang="${path.startsWith("/ru") ? "ru" : "en"}">`);
    expect(body).not.toMatch(/undefined|\[object|NaN/);
  },
);

test.each([
  "/nowhere",
  "/ru/nowhere",
  "/sessions/none",
  "/sessions/none/c1",
  "/sessions/NO",
  "/topics/none",
  "/assets/none.css",
])("%s is told to be nothing, in a page", async (path) => {
  const { answer, body } = await testPages().get(path);
  expect(answer.status).toBe(404);
  expect(body).toContain("<h1>");
  expect(body).toContain('<meta name="robots" content="noindex">');
});

test.each([
  ["/sessions", "POST", "GET, HEAD, OPTIONS"],
  ["/ru/sessions/any/c1", "DELETE", "GET, HEAD, OPTIONS"],
  ["/", "PUT", "GET, HEAD, OPTIONS"],
  ["/assets/room.css", "POST", "GET, HEAD, OPTIONS"],
  ["/sitemap.xml", "BREW", "GET, HEAD, OPTIONS"],
  ["/ru/check", "PUT", "GET, HEAD, OPTIONS, POST"],
])("%s takes no %s, and says what it takes", async (path, method, allow) => {
  const { app } = testPages();
  const refused = await app.request(path, { method });
  expect([refused.status, refused.headers.get("allow")]).toEqual([405, allow]);
  expect(await refused.text()).toContain(path.startsWith("/ru") ? "только читать" : "can only be read");
  const asked = await app.request(path, { method: "OPTIONS" });
  expect([asked.status, asked.headers.get("allow"), await asked.text()]).toEqual([204, allow, ""]);
});

test("a page is asked for without its body, and what is nowhere is nowhere for every method", async () => {
  const { app, get } = testPages();
  const { headers } = (await get("/topics")).answer;
  const head = await app.request("/topics", { method: "HEAD" });
  expect([head.status, head.headers.get("etag"), await head.text()]).toEqual([200, headers.get("etag"), ""]);
  for (const method of ["HEAD", "POST", "OPTIONS", "BREW"])
    expect((await app.request("/nowhere", { method })).status, method).toBe(404);
});

test("no page lets a browser run or load anything of others", async () => {
  const { answer } = await testPages().get("/");
  const policy = answer.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|script-src|\*/);
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
});

test("a page is not sent again to who has it, and is sent small to who can take it", async () => {
  const { get } = testPages();
  const first = await get("/topics");
  const etag = first.answer.headers.get("etag") ?? "";
  expect(createHash("sha256").update(first.body).digest("hex")).toContain(etag.replaceAll('"', ""));
  expect((await get("/topics", { "if-none-match": etag })).answer.status).toBe(304);
  const small = await get("/topics", { "accept-encoding": "br, gzip" });
  expect(small.answer.headers.get("content-encoding")).toBe("gzip");
  expect(small.answer.headers.get("vary")).toContain("Accept-Encoding");
  const tag = small.answer.headers.get("etag") ?? "";
  expect(tag).not.toBe(etag);
  expect((await get("/topics", { "if-none-match": tag })).answer.status).toBe(304);
  // A 304 names the copy that a whole answer would have been.
  for (const known of [etag, tag]) {
    const still = await get("/topics", { "accept-encoding": "br, gzip", "if-none-match": known });
    expect([still.answer.status, still.answer.headers.get("etag")]).toEqual([304, tag]);
  }
  expect(
    (await get("/topics", { "accept-encoding": "gzip;q=0" })).answer.headers.get("content-encoding"),
  ).toBeNull();
});

test.each([
  ["ru", "/ru"],
  ["ru-RU,ru;q=0.9,en;q=0.8", "/ru"],
  ["be, ru;q=0.7, en;q=0.3", "/ru"],
  ["en-GB,en;q=0.9,ru;q=0.8", null],
  ["fr", null],
  ["*", null],
  ["", null],
  ["ru;q=0", null],
])("who reads %j and comes to / is led to %s", async (languages, to) => {
  const { answer } = await testPages().get("/", { "accept-language": languages });
  expect(answer.headers.get("location")).toBe(to);
  expect(answer.headers.get("vary")).toContain("Accept-Language");
});

test("who asks for English by name stays in it", async () => {
  const { answer } = await testPages().get("/?language=en", { "accept-language": "ru" });
  expect(answer.status).toBe(200);
});

test.each(["from=soon", "format=party", "to=2014-13"])(
  "a list narrowed by %s tells what of its address is unclear",
  async (query) => {
    const { answer, body } = await testPages().get(`/sessions?${query}`);
    expect(answer.status).toBe(400);
    expect(body).toContain(query.split("=")[0]);
  },
);

test("fields that a form left empty are in nobody's address", async () => {
  const { answer } = await testPages().get("/ru/sessions?format=&from=2010&to=");
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/ru/sessions?from=2010"]);
});

test.each([
  ["/ru/", "/ru"],
  ["/topics/", "/topics"],
  ["/sessions/any/?asOf=2020-01-01", "/sessions/any?asOf=2020-01-01"],
  ["//elsewhere.example/", "/elsewhere.example"],
  ["/topics/any//", "/topics/any"],
  ["/en", "/"],
  ["/en/sessions?from=2014", "/sessions?from=2014"],
  ["/en//elsewhere.example", "/elsewhere.example"],
])("%s leads to %s", async (path, to) => {
  const { answer } = await testPages().get(path);
  expect([answer.status, answer.headers.get("location")]).toEqual([308, to]);
});

test("what fails is told under its number, and nothing else of it", async () => {
  const failing = { document: () => Promise.reject(new Error("secret path /var/db")) };
  const { answer, body } = await testPages(failing).get("/topics/any", { "x-request-id": "trace-9" });
  expect(answer.status).toBe(500);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(body).toContain("trace-9");
  expect(body).not.toContain("secret");
});
