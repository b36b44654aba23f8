import { logTo } from "@collegium/http";
import { Registry } from "prom-client";
import { describe, expect, test } from "vitest";
import type { Scope } from "../identity/index.ts";
import type { AppOptions } from "../options.ts";
import { testRegister } from "../testing/register.ts";
import { writes } from "../testing/scenario.ts";
import { prometheus } from "./prometheus.ts";

function logged(level = "info") {
  const lines: Record<string, unknown>[] = [];
  const log = logTo({ write: (line) => void lines.push(JSON.parse(line)) }, level);
  return { lines, log };
}

/** A ledger whose first commit can't be had. */
const unreadable = (fault: Error): AsyncIterable<never> => ({
  [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(fault) }),
});

test("a request leaves one line, with its id and without its token", async () => {
  const { lines, log } = logged();
  const register = await testRegister({ log });
  const answer = await register.post("bodies/aldmark", 0, writes["bodies/aldmark"], {
    headers: { "x-request-id": "trace-7" },
  });
  expect(answer.headers.get("x-request-id")).toBe("trace-7");
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({
    requestId: "trace-7",
    method: "POST",
    route: "/v1/bodies/{id}/events",
    status: 201,
    actor: "Edith",
    ms: expect.any(Number),
    commit: "body/aldmark@1",
    commitId: expect.stringMatching(/./),
    bytes: Number((await answer.arrayBuffer()).byteLength),
  });
  expect(JSON.stringify(lines)).not.toContain(register.editor.slice(0, 20));
});

test("reads, also of what is not there, leave their line at debug; writes, also refused ones, and faults at info", async () => {
  const { lines, log } = logged("debug");
  const register = await testRegister({ log });
  await register.get("/v1/bodies");
  await register.get("/v1/bodies/nothing");
  await register.send("HEAD", "/v1/bodies");
  await register.send("OPTIONS", "/v1/bodies");
  await register.send("POST", "/v1/bodies/aldmark/events");
  await register.post("bodies/aldmark", 0, writes["bodies/aldmark"]);
  const { events } = register;
  const { app } = await testRegister({
    log,
    events: { ...events, readLedger: () => unreadable(new Error("?")) },
  });
  await app.request("/v1/changes");
  const requests = lines.filter(({ status }) => status !== undefined);
  expect(requests.map(({ level, method, status }) => [level, method, status])).toEqual([
    [20, "GET", 200],
    [20, "GET", 404],
    [20, "HEAD", 200],
    [20, "OPTIONS", expect.any(Number)],
    [30, "POST", 401],
    [30, "POST", 201],
    [30, "GET", 500],
  ]);
});

test("the line of a write names its commit, also where it comes again, and where only decided names none", async () => {
  const { lines, log } = logged();
  const register = await testRegister({ log });
  const write = (query = "") =>
    register.post("bodies/aldmark", 0, writes["bodies/aldmark"], {
      headers: { "idempotency-key": '"k"' },
      query,
    });
  await write("?dryRun=true");
  await write();
  await write();
  expect(lines.map(({ commit }) => commit)).toEqual([undefined, "body/aldmark@1", "body/aldmark@1"]);
  expect(lines[2]?.commitId).toBe(lines[1]?.commitId);
});

test("a request id that could forge a line is not taken", async () => {
  const register = await testRegister();
  const answer = await register.get("/healthz", { "x-request-id": 'a","status":200' });
  expect(answer.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
});

test("a fault is logged under its request's id, and the answer tells nothing of it", async () => {
  const { lines, log } = logged();
  const failing = {
    ...(await testRegister()).views,
    get: () => Promise.reject(new Error("secret path /var/db")),
  };
  const register = await testRegister({ log, views: failing as never });
  const answer = await register.get("/v1/bodies/aldmark/mentions", { "x-request-id": "trace-8" });
  expect(answer.status).toBe(500);
  const body = await answer.text();
  expect(body).not.toContain("secret");
  expect(JSON.parse(body).instance).toBe("urn:collegium:request:trace-8");
  expect(lines[0]).toMatchObject({
    level: 50,
    requestId: "trace-8",
    error: { message: "secret path /var/db" },
  });
});

test("a busy database is told as such", async () => {
  const busy = Object.assign(new Error("database is locked"), { code: "ERR_SQLITE_ERROR", errcode: 5 });
  const register = await testRegister();
  const { app } = await testRegister({
    events: { ...register.events, readLedger: () => unreadable(busy) },
  });
  const answer = await app.request("/v1/changes");
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("2");
});

/** A server that tells who is at the other end as `socket`, in the way of Node's. */
const connection: AppOptions["connection"] = (c) => ({ remote: { address: c.env.address } });
const metricsOf = async (options: Partial<AppOptions> = {}) => {
  const register = await testRegister({ metrics: prometheus(new Registry()), connection, ...options });
  const read = (address: string, headers: Record<string, string> = {}, host = "127.0.0.1:8787") =>
    register.app.fetch(new Request(`http://${host}/metrics`, { headers }), { address });
  return { register, read };
};

test("metrics count requests by route pattern and tell the positions", async () => {
  const { register, read } = await metricsOf();
  await register.post("bodies/aldmark", 0, writes["bodies/aldmark"]);
  await register.get("/v1/bodies/aldmark");
  await register.get("/nowhere");
  await register.send("BREW", "/v1/bodies");
  const metrics = await (await read("127.0.0.1")).text();
  expect(metrics).toContain(
    'http_request_duration_seconds_count{route="/v1/bodies/{id}",method="GET",status="200"} 1',
  );
  expect(metrics).toContain('{route="none",method="GET",status="404"} 1');
  expect(metrics).toContain('method="other",status="405"');
  expect(metrics).toContain("collegium_ledger_position 1");
  expect(metrics).toContain("collegium_views_position 1");
});

describe("metrics", () => {
  test.each(["127.0.0.1", "127.8.9.10", "::1", "::ffff:127.0.0.1"])(
    "are open to the machine itself: %s",
    async (address) => {
      const { read } = await metricsOf();
      expect((await read(address)).status).toBe(200);
      expect((await read(address, {}, "localhost:8787")).status).toBe(200);
      expect((await read(address, {}, "[::1]:8787")).status).toBe(200);
    },
  );

  test.each([
    ["another machine", "192.0.2.7", {}],
    ["an address that is none", "localhost", {}],
    ["another machine behind a proxy on this one", "127.0.0.1", { "x-forwarded-for": "192.0.2.7" }],
    ["a proxy that says it by RFC 7239", "::1", { forwarded: "for=192.0.2.7" }],
    ["a proxy that names itself", "127.0.0.1", { via: "1.1 proxy" }],
    ["a proxy that says nothing else", "127.0.0.1", { "x-real-ip": "127.0.0.1" }],
    ["a page of another site, open on this machine", "127.0.0.1", { origin: "https://evil.example" }],
  ])("ask %s for a token with the scope operate", async (_, address, headers) => {
    const { register, read } = await metricsOf();
    expect((await read(address, headers)).status).toBe(401);
    const as = async (...scopes: Scope[]) =>
      (
        await read(address, {
          ...headers,
          authorization: `Bearer ${await register.tokenFor("Olga", ...scopes)}`,
        })
      ).status;
    expect(await as("record", "curate")).toBe(403);
    expect(await as("operate")).toBe(200);
  });

  test("ask whoever led another name to this machine", async () => {
    const { read } = await metricsOf();
    expect((await read("127.0.0.1", {}, "register.example")).status).toBe(401);
  });

  test("are open to nobody without a token where the server doesn't tell who is at the other end", async () => {
    const { read } = await metricsOf({ connection: undefined });
    expect((await read("127.0.0.1")).status).toBe(401);
  });
});

test("readiness tells where ledger and views stand, and fails when the views fall far behind", async () => {
  const register = await testRegister();
  await register.post("bodies/aldmark", 0, writes["bodies/aldmark"]);
  const ready = await register.get("/readyz");
  expect(ready.status).toBe(200);
  expect(await ready.json()).toEqual({ status: "ready", ledger: 1, views: 1, poisoned: 0, damaged: 0 });
  const { app } = await testRegister({
    events: { ...register.events, head: () => Promise.resolve(1000 as never) },
  });
  expect((await app.request("/readyz")).status).toBe(503);
});

test("views that can't be read are not ready: 503, with the reason in the log", async () => {
  const { lines, log } = logged();
  const { views } = await testRegister();
  const query = () => Promise.reject(new Error("no such table: view_documents_5"));
  const register = await testRegister({ log, views: { ...views, query } });
  const answer = await register.get("/readyz");
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("5");
  expect(await answer.json()).toMatchObject({ type: "/problems/unavailable" });
  expect(lines[0]).toMatchObject({
    level: 50,
    error: { message: expect.stringMatching(/view_documents_5/) },
  });
});
