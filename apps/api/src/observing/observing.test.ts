import { pino } from "pino";
import { Registry } from "prom-client";
import { expect, test } from "vitest";
import { testRegister } from "../testing/register.ts";
import { writes } from "../testing/scenario.ts";
import { prometheus } from "./prometheus.ts";

function logged() {
  const lines: Record<string, unknown>[] = [];
  const log = pino({}, { write: (line: string) => lines.push(JSON.parse(line)) });
  return { lines, log };
}

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
    bytes: Number((await answer.arrayBuffer()).byteLength),
  });
  expect(JSON.stringify(lines)).not.toContain(register.editor.slice(0, 20));
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
    err: { message: "secret path /var/db" },
  });
});

test("a busy database is told as such", async () => {
  const busy = Object.assign(new Error("database is locked"), { code: "ERR_SQLITE_ERROR", errcode: 5 });
  const register = await testRegister();
  const { app } = await testRegister({ events: { ...register.events, head: () => Promise.reject(busy) } });
  const answer = await app.request("/v1/changes");
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("1");
});

test("metrics count requests by route pattern and tell the positions", async () => {
  const register = await testRegister({ metrics: prometheus(new Registry()) });
  await register.post("bodies/aldmark", 0, writes["bodies/aldmark"]);
  await register.get("/v1/bodies/aldmark");
  await register.get("/nowhere");
  await register.send("BREW", "/v1/bodies");
  const metrics = await (await register.get("/metrics")).text();
  expect(metrics).toContain(
    'http_request_duration_seconds_count{route="/v1/bodies/{id}",method="GET",status="200"} 1',
  );
  expect(metrics).toContain('{route="none",method="GET",status="404"} 1');
  expect(metrics).toContain('method="other",status="405"');
  expect(metrics).toContain("collegium_ledger_position 1");
  expect(metrics).toContain("collegium_views_position 1");
});

test("readiness tells where ledger and views stand, and fails when the views fall far behind", async () => {
  const register = await testRegister();
  await register.post("bodies/aldmark", 0, writes["bodies/aldmark"]);
  const ready = await register.get("/readyz");
  expect(ready.status).toBe(200);
  expect(await ready.json()).toEqual({ status: "ready", ledger: 1, views: 1, poisoned: 0 });
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
  expect(lines[0]).toMatchObject({ level: 50, err: { message: expect.stringMatching(/view_documents_5/) } });
});
