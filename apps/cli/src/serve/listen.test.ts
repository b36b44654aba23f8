import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { logTo } from "@collegium/api";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Listening, listen } from "./listen.ts";

const lines: Record<string, unknown>[] = [];
const log = logTo({ write: (line) => void lines.push(JSON.parse(line)) }, "info");
const fetch = async (request: Request) => {
  const { pathname } = new URL(request.url);
  if (pathname === "/unread") return new Response(pathname, { status: 401 });
  if (pathname === "/begun") {
    const reader = request.body?.getReader();
    await reader?.read();
    reader?.releaseLock();
    return new Response(pathname, { status: 413 });
  }
  await request.text().catch(() => "");
  return new Response(pathname);
};

let server: Listening;
beforeAll(async () => {
  server = await listen(fetch, { host: "127.0.0.1", port: 0, log, baseUrl: "https://register.example" });
});
afterAll(() => server.close(100));

const open = () => connect(Number(new URL(server.url).port), "127.0.0.1");

/** Sends bytes as they are, and answers with all that came back until the server closed the connection. */
async function exchange(bytes: string): Promise<string> {
  const socket = open();
  socket.write(bytes);
  return text(socket);
}

async function send(bytes: string) {
  const answer = await exchange(bytes);
  const [head = "", body = ""] = answer.split("\r\n\r\n");
  return { status: Number(head.split(" ")[1]), head, body };
}

const host = "Host: register\r\nConnection: close\r\n";
test("an answer that can't be sent is cut off and logged; others go on", async () => {
  const broken = await listen(
    (request) => {
      if (new URL(request.url).pathname === "/") return new Response("well");
      throw new Error("broken");
    },
    { host: "127.0.0.1", port: 0, baseUrl: undefined, log: failingOnce(log) },
  );
  await expect(globalThis.fetch(`${broken.url}/broken`)).rejects.toThrow();
  expect(await (await globalThis.fetch(broken.url)).text()).toBe("well");
  expect(lines).toContainEqual(expect.objectContaining({ level: 50, msg: "an answer could not be sent" }));
  await broken.close(100);
});

/** A log that fails at its first line, as `refuseUnreadable` leaves it. */
const failingOnce = (whole: typeof log): typeof log => {
  let failed = false;
  return Object.assign(Object.create(whole) as typeof log, {
    info: (...line: Parameters<typeof whole.info>) => {
      if (failed) return whole.info(...line);
      failed = true;
      throw new Error("The log is full");
    },
  });
};

test.each([
  ["headers of 20 KB", `X-Long: ${"a".repeat(20_000)}\r\n\r\n`, 431],
  ["two Hosts", "Host: other\r\n\r\n", 400],
  ["an expectation that is none", "Expect: nothing\r\n\r\n", 417],
])("a HEAD with %s gets the head of a problem alone", async (_, rest, status) => {
  const answer = await send(`HEAD / HTTP/1.1\r\n${host}${rest}`);
  expect(answer).toMatchObject({ status, body: "" });
  expect(answer.head).toMatch(/^content-type: application\/problem\+json$/im);
});

test.each([
  ["a method that is none", `brew / HTTP/1.1\r\n${host}\r\n`, 400],
  ["an address as nobody encoded it", `GET /v1/names?q=лавр HTTP/1.1\r\n${host}\r\n`, 400],
  ["no HTTP at all", "Good day!\r\n\r\n", 400],
  ["headers of 20 KB", `GET / HTTP/1.1\r\n${host}X-Long: ${"a".repeat(20_000)}\r\n\r\n`, 431],
  ["chunks that are none", `POST / HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, 400],
  ["no Host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400],
  ["a Host that is none", "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n", 400],
  ["two Hosts", `GET / HTTP/1.1\r\n${host}Host: other\r\n\r\n`, 400],
  ["two Hosts that are the same", `GET / HTTP/1.1\r\n${host}HOST: register\r\n\r\n`, 400],
  ["two lengths", `POST / HTTP/1.1\r\n${host}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`, 400],
  [
    "a length and chunks",
    `POST / HTTP/1.1\r\n${host}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    400,
  ],
  ["a header name that is none", `GET / HTTP/1.1\r\n${host}X(Y): a\r\n\r\n`, 400],
  ["the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400],
  ["an expectation that is none", `GET / HTTP/1.1\r\n${host}Expect: nothing\r\n\r\n`, 417],
  ["CONNECT", `CONNECT other.example:443 HTTP/1.1\r\n${host}\r\n`, 405],
  ["OPTIONS *", `OPTIONS * HTTP/1.1\r\n${host}\r\n`, 400],
])("a request with %s is answered by a problem, and leaves a line", async (_, bytes, status) => {
  lines.length = 0;
  const answer = await send(bytes);
  expect(answer.status).toBe(status);
  expect(answer.head).toMatch(/^content-type: application\/problem\+json$/im);
  expect(answer.head).toMatch(/^cache-control: no-store$/im);
  expect(answer.head).toMatch(/^x-content-type-options: nosniff$/im);
  expect(answer.head).toMatch(/^connection: close$/im);
  const problem = JSON.parse(answer.body) as { type: string; instance: string };
  expect(problem).toMatchObject({
    type: expect.stringMatching(/^https:\/\/register\.example\/problems\//),
    status,
    detail: expect.any(String),
  });
  expect(lines).toMatchObject([{ status, route: "none" }]);
  expect(problem.instance).toBe(`urn:collegium:request:${lines[0]?.requestId}`);
  expect(answer.head).toContain(`x-request-id: ${lines[0]?.requestId}`);
});

const statuses = (answer: string) =>
  [...answer.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));
const ask = (path: string) => `GET ${path} HTTP/1.1\r\nHost: register\r\n\r\n`;

test("what was asked before something unreadable is answered first, in its order", async () => {
  const answer = await exchange(`${ask("/one")}${ask("/two")}no request\r\n\r\n`);
  expect(statuses(answer)).toEqual([200, 200, 400]);
  expect(answer).toMatch(/\/one.*\/two.*\/problems\/malformed/s);
  expect(statuses(await exchange(`${ask("/one")}CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n`))).toEqual([
    200, 405,
  ]);
});

test.each(["unread", "begun"])(
  "a body that is %s when its answer is sent is read to its end, and the connection goes on",
  async (path) => {
    const socket = open();
    const answer = text(socket);
    const chunk = `10000\r\n${" ".repeat(0x10000)}\r\n`;
    socket.write(`POST /${path} HTTP/1.1\r\nHost: register\r\nTransfer-Encoding: chunked\r\n\r\n${chunk}`);
    await once(socket, "data");
    for (let sent = 0; sent < 64; sent++) {
      if (!socket.write(chunk)) await once(socket, "drain");
    }
    socket.write(`0\r\n\r\nGET /next HTTP/1.1\r\n${host}\r\n`);
    expect(statuses(await answer)).toEqual([path === "unread" ? 401 : 413, 200]);
  },
);

test("who closes its side after the request gets the answer", async () => {
  const socket = open();
  socket.end(ask("/healthz"));
  expect(await text(socket)).toContain("/healthz");
});

test("a body is asked for by 100 Continue where it is wanted, and nowhere else", async () => {
  const expecting = (path: string) =>
    `POST ${path} HTTP/1.1\r\nHost: register\r\nExpect: 100-continue\r\nContent-Length: 2\r\n`;
  expect(statuses(await exchange(`${expecting("/read")}Connection: close\r\n\r\nab`))).toEqual([100, 200]);
  const refused = await exchange(`${expecting("/unread")}\r\n`);
  expect(statuses(refused)).toEqual([401]);
  expect(refused).toMatch(/^connection: close$/im);
});

test("HTTP/1.0 without a Host is served", async () => {
  expect(await send("GET /healthz HTTP/1.0\r\n\r\n")).toMatchObject({ status: 200, body: "/healthz" });
});

test("whatever bytes come, something is answered: by the app, or by a problem", async () => {
  const line = fc.constantFrom(
    ...[
      "GET / HTTP/1.1",
      "GET /a HTTP/1.0",
      "POST /begun HTTP/1.1",
      "PUT /unread HTTP/1.1",
      "CONNECT a:1 HTTP/1.1",
      "TRACE / HTTP/1.1",
    ],
    ...[
      "GET http://other/ HTTP/1.1",
      "GET * HTTP/1.1",
      "GET /\\ HTTP/1.1",
      "GET / HTTP/9.9",
      "get / HTTP/1.1",
      "GET /",
      "nothing",
      "",
    ],
  );
  const header = fc.constantFrom(
    ...[
      "Host: a",
      "Host: b",
      "Host: a b",
      "Host:",
      "Connection: close",
      "Connection: Upgrade",
      "Upgrade: h2c",
      "Expect: 100-continue",
      "Expect: 200",
    ],
    ...[
      "Content-Length: 3",
      "Content-Length: 5",
      "Content-Length: -1",
      "Content-Length: 2000000",
      "Transfer-Encoding: chunked",
      "Transfer-Encoding: gzip",
    ],
    ...["X(: a", " folded", ": a", "X: \u0001", "Cookie: \u00ff", "__proto__: a"],
  );
  const body = fc.constantFrom(
    "",
    "abc",
    "3\r\nabc\r\n0\r\n\r\n",
    "3\r\nabcdef",
    "zz\r\n",
    "0\r\nHost: a\r\n\r\n",
  );
  const request = fc
    .tuple(line, fc.array(header, { maxLength: 4 }), body)
    .map(([line, headers, body]) => `${[line, ...headers].join("\r\n")}\r\n\r\n${body}`);
  await fc.assert(
    fc.asyncProperty(fc.array(request, { minLength: 1, maxLength: 3 }), async (requests) => {
      const bytes = requests.join("");
      const socket = open();
      socket.end(Buffer.from(bytes, "latin1"));
      const answer = await text(socket);
      if (bytes.trim() !== "") expect(statuses(answer).length, answer).toBeGreaterThan(0);
      for (const head of answer.match(/^HTTP\/1\.1 4(?!01|13).*?\r\n\r\n/gms) ?? [])
        expect(head).toMatch(/^content-type: application\/problem\+json\r$/im);
    }),
    { numRuns: 300 },
  );
});
