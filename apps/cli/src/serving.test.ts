import { on } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { newFolder, type Serving, serving } from "./testing/command.ts";
import { collegium as collegiumHere } from "./testing/in-process.ts";

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/healthz`).then(
    () => true,
    () => false,
  );

const off = { COLLEGIUM_SAMPLE: "off" };

test("SIGINT ends it cleanly, also with a connection kept open", async () => {
  const server = await serving(["--data", newFolder()], { env: off });
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  expect(await server.stop("SIGINT")).toMatchObject({ code: 0 });
});

test("SIGTERM ends it cleanly, and a request that runs meanwhile is answered, and what it recorded stays", async () => {
  const data = newFolder();
  const server = await serving(["--data", data], { env: off });
  const token = (await collegiumHere(["token", "--name", "ada", "--data", data])).stdout.trim();
  const body = JSON.stringify({ events: [{ type: "TopicDefined", data: { names: { en: "Fisheries" } } }] });
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  const said = on(socket.setEncoding("utf8"), "data");
  const hears = async (): Promise<string> => String((await said.next()).value);
  const headers = ["Content-Type: application/json", "If-None-Match: *", `Content-Length: ${body.length}`];
  const head = [
    "POST /v1/topics/fisheries/events HTTP/1.1",
    "Host: register",
    `Authorization: Bearer ${token}`,
    "Expect: 100-continue",
    ...headers,
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n${body.slice(0, 20)}`);
  expect(await hears()).toMatch(/^HTTP\/1\.1 100 /);
  const ended = server.stop("SIGTERM");
  while (await answers(server.url)) await setTimeout(20);
  socket.write(body.slice(20));
  expect(await hears()).toMatch(/^HTTP\/1\.1 201 /);
  expect(await ended).toMatchObject({ code: 0 });
  expect((await collegiumHere(["export", "--data", data])).stdout).toMatch(/Fisheries/);
});

/** Reads twice and tries to write once; then what the server logged and said, when it has ended. */
async function askedThrice(server: Serving) {
  await (await fetch(`${server.url}/v1/sessions/nothing`)).text();
  await (await fetch(`${server.url}/v1/topics/a/events`, { method: "POST" })).text();
  const { ledger, views } = (await (await fetch(`${server.url}/readyz`)).json()) as Record<string, number>;
  const { stdout, stderr } = await server.stop();
  const lines = stdout.trim().split("\n");
  const requests = lines.map((line) => JSON.parse(line)).map(({ method, status }) => [method, status]);
  return { requests, stderr, ledger, views };
}

test("an empty register gets the sample, once; the log is lines of JSON on stdout, and what is for people is on stderr", async () => {
  const data = newFolder();
  const first = await serving(["--data", data], { env: { LOG_LEVEL: "debug" } });
  const sessions = (await (await fetch(`${first.url}/v1/sessions`)).json()) as { items: unknown[] };
  expect(sessions.items.length).toBeGreaterThanOrEqual(2);
  const sampled = await askedThrice(first);
  // Not a line of the sample's own writes.
  expect(sampled.requests).toEqual([
    ["GET", 200],
    ["GET", 404],
    ["POST", 401],
    ["GET", 200],
  ]);
  expect(sampled.stderr).toMatch(/collegium token/);
  expect(sampled.views).toBe(sampled.ledger);

  const again = await askedThrice(await serving(["--data", data]));
  expect(again.requests).toEqual([["POST", 401]]);
  expect(again.stderr).toMatch(/collegium token/);
  expect(again).toMatchObject({ ledger: sampled.ledger, views: sampled.ledger });
});

test("a port that is taken is said, with what to do", async () => {
  const taken = createServer();
  const { port } = await new Promise<AddressInfo>((resolve) => {
    taken.listen(0, "127.0.0.1", () => resolve(taken.address() as AddressInfo));
  });
  const ended = await collegiumHere(["serve", "--port", String(port), "--data", newFolder()], { env: off });
  expect(ended).toMatchObject({
    code: 3,
    stdout: "",
    stderr: expect.stringMatching(/is taken .*\n.*--port/),
  });
  taken.close();
});

test("a data folder that is a file is said, with what to do", async () => {
  const file = join(newFolder(), "file");
  writeFileSync(file, "");
  const ended = await collegiumHere(["serve", "--port", "0", "--data", file], { env: off });
  expect(ended).toMatchObject({
    code: 3,
    stderr: expect.stringMatching(/is a file, and no folder.*\n.*--data/),
  });
});

test("a file of another program is not taken for a register", async () => {
  const data = newFolder();
  writeFileSync(join(data, "collegium.db"), "This is a diary.".repeat(100));
  const ended = await collegiumHere(["serve", "--port", "0", "--data", data], { env: off });
  expect(ended).toMatchObject({ code: 3, stderr: expect.stringMatching(/can't be opened/) });
  expect(readFileSync(join(data, "collegium.db"), "utf8")).toMatch(/^This is a diary/);
});

test.each([
  [{ PORT: "http" }, /“http”/],
  [{ COLLEGIUM_SAMPLE: "no" }, /neither on nor off/],
  [{ COLLEGIUM_REPORT_TO: "javascript:alert(1)" }, /COLLEGIUM_REPORT_TO/],
  [{ LOG_LEVEL: "loud" }, /LOG_LEVEL/],
  [{ COLLEGIUM_OIDC_ISSUER: "https://issuer.example" }, /COLLEGIUM_OIDC_AUDIENCE/],
])("the setting %j is refused before anything is opened", async (env, why) => {
  const ended = await collegiumHere(["serve", "--data", newFolder()], { env });
  expect(ended).toMatchObject({ code: 2, stderr: expect.stringMatching(why) });
});
