import { connect } from "node:net";
import { text } from "node:stream/consumers";
import pino from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Listening, listen } from "./listen.ts";

const lines: Record<string, unknown>[] = [];
const log = pino({ base: null }, { write: (line: string) => lines.push(JSON.parse(line)) });
const fetch = async (request: Request) => {
  await request.text().catch(() => "");
  return new Response(new URL(request.url).pathname);
};

let server: Listening;
beforeAll(async () => {
  server = await listen(fetch, { host: "127.0.0.1", port: 0, log, baseUrl: "https://register.example" });
});
afterAll(() => server.close(100));

/** Sends bytes as they are, and answers with all that came back until the server closed the connection. */
async function send(bytes: string) {
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  socket.write(bytes);
  const answer = await text(socket);
  const [head = "", body = ""] = answer.split("\r\n\r\n");
  return { status: Number(head.split(" ")[1]), head, body };
}

const host = "Host: register\r\nConnection: close\r\n";
test.each([
  ["a method that is none", `brew / HTTP/1.1\r\n${host}\r\n`, 400],
  ["no HTTP at all", "Good day!\r\n\r\n", 400],
  ["headers of 20 KB", `GET / HTTP/1.1\r\n${host}X-Long: ${"a".repeat(20_000)}\r\n\r\n`, 431],
  ["chunks that are none", `POST / HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, 400],
  ["no Host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400],
  ["a Host that is none", "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n", 400],
  ["OPTIONS *", `OPTIONS * HTTP/1.1\r\n${host}\r\n`, 400],
])("a request with %s is answered by a problem, and leaves a line", async (_, bytes, status) => {
  lines.length = 0;
  const answer = await send(bytes);
  expect(answer.status).toBe(status);
  expect(answer.head).toMatch(/^content-type: application\/problem\+json$/im);
  expect(answer.head).toMatch(/^cache-control: no-store$/im);
  const problem = JSON.parse(answer.body) as { type: string; instance: string };
  expect(problem).toMatchObject({
    type: expect.stringMatching(/^https:\/\/register\.example\/problems\//),
    status,
    detail: expect.any(String),
  });
  expect(lines).toMatchObject([{ status, route: "none" }]);
  expect(problem.instance).toBe(`urn:collegium:request:${lines[0]?.requestId}`);
});

test("HTTP/1.0 without a Host is served", async () => {
  expect(await send("GET /healthz HTTP/1.0\r\n\r\n")).toMatchObject({ status: 200, body: "/healthz" });
});
