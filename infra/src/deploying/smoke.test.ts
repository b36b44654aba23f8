import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { beforeAll, describe, expect, it } from "vitest";
import { listening } from "../testing/listening.ts";
import { registerInMemory, registerWithPages } from "../testing/register.ts";
import type { Functions } from "./inside.ts";
import { smoke } from "./smoke.ts";

const program = join(import.meta.dirname, "../../smoke.ts");
const faults = (looked: Awaited<ReturnType<typeof smoke>>) =>
  Object.fromEntries(
    looked.filter(({ fault }) => fault !== undefined).map(({ what, fault }) => [what, fault]),
  );

/** The answer with other headers; an empty one is taken away. */
function changed(answer: Response, headers: Readonly<Record<string, string>>): Response {
  const all = new Headers(answer.headers);
  for (const [name, value] of Object.entries(headers)) {
    if (value === "") all.delete(name);
    else all.set(name, value);
  }
  return new Response(answer.body, { status: answer.status, headers: all });
}

/** One for all tests that only look: making one, and what it says of itself, takes longer than looking. */
let withPages: Awaited<ReturnType<typeof registerWithPages>>;
beforeAll(async () => {
  withPages = await registerWithPages();
});

describe("The smoke test", () => {
  it("passes on a register, and records nothing there", async () => {
    const app = withPages;
    await using server = await listening(getRequestListener(app.fetch));
    const looked = await smoke({ address: `${server.address}/` });
    expect(faults(looked)).toEqual({});
    expect(looked).toHaveLength(13);
    expect(await (await app.request("/readyz")).json()).toMatchObject({ ledger: 0 });
  });

  it("passes behind API Gateway, which gives WWW-Authenticate another name", async () => {
    const { fetch } = withPages;
    const behind = async (request: Request) => {
      const answer = await fetch(request);
      const challenge = answer.headers.get("www-authenticate");
      if (challenge === null) return answer;
      return changed(answer, { "www-authenticate": "", "x-amzn-remapped-www-authenticate": challenge });
    };
    await using server = await listening(getRequestListener(behind));
    expect(faults(await smoke({ address: server.address }))).toEqual({});
  });

  it("waits until the register is ready", async () => {
    const { fetch } = withPages;
    let looks = 0;
    const answer = getRequestListener(fetch);
    await using server = await listening((request, response) => {
      if (request.url !== "/readyz" || ++looks > 2) return answer(request, response);
      response.writeHead(503).end("behind");
    });
    expect(faults(await smoke({ address: server.address, pause: 1 }))).toEqual({});
    expect(looks).toBe(3);
  });

  it("says what is wrong with something that is no register", async () => {
    await using server = await listening((_, response) => void response.end("{}"));
    const found = faults(await smoke({ address: server.address }));
    expect(Object.keys(found)).toHaveLength(12);
    expect(found["Nobody writes without a token"]).toMatch(
      /\/v1\/topics\/smoke\/events answered 200; expected that the status is 401$/,
    );
  });

  it.each<[what: string, path: string, spoil: (answer: Response) => Response | Promise<Response>]>([
    ["It answers", "/healthz", (answer) => changed(answer, { "cache-control": "public, max-age=60" })],
    ["It answers", "/healthz", (answer) => changed(answer, { "x-content-type-options": "" })],
    [
      "Scripts of other sites are told what they may ask a list",
      "/v1/sessions",
      (answer) => changed(answer, { "access-control-allow-methods": "" }),
    ],
    ["It describes itself", "/openapi.json", () => Response.json({ openapi: "3.0.3" })],
    [
      "A list can be read, and asked for again for nothing",
      "/v1/sessions",
      (answer) => (answer.status === 304 ? Response.json({ items: [] }) : answer),
    ],
    [
      "A list can be read, and asked for again for nothing",
      "/v1/sessions",
      (answer) => changed(answer, { etag: "" }),
    ],
    [
      "What is not there is a problem, and nothing worse",
      "/v1/sessions/no-such-session",
      (answer) => changed(answer, { "content-type": "text/html" }),
    ],
    [
      "Nobody writes without a token",
      "/v1/topics/smoke/events",
      (answer) => changed(answer, { "www-authenticate": "" }),
    ],
    [
      "Nobody writes without a token",
      "/v1/topics/smoke/events",
      (answer) => changed(answer, { "content-type": "text/html" }),
    ],
    [
      "A page can be read, and runs nothing",
      "/",
      (answer) => changed(answer, { "content-security-policy": "script-src *" }),
    ],
    [
      "What pages are served with is there, and kept for good",
      "/assets/room.x.css",
      (answer) => changed(answer, { "cache-control": "no-store" }),
    ],
    [
      "What is not there is told on a page, also where it was a file",
      "/assets/no-such-file.css",
      () => new Response("<Error><Code>AccessDenied</Code></Error>", { status: 403 }),
    ],
    [
      "Words can be sent to be checked",
      "/check",
      () => Response.json({ message: "Not Found" }, { status: 404 }),
    ],
    [
      "Nobody applies a record sheet without a token",
      "/v1/sheets",
      () => Response.json({ message: "Not Found" }, { status: 404 }),
    ],
  ])("sees a single thing that is wrong: %s, at %s", async (what, path, spoil) => {
    const { fetch } = withPages;
    const spoiled = async (request: Request) => {
      const answer = await fetch(request);
      return new URL(request.url).pathname === path ? spoil(answer) : answer;
    };
    await using server = await listening(getRequestListener(spoiled));
    expect(Object.keys(faults(await smoke({ address: server.address })))).toEqual([what]);
  });

  /** Functions that do what they are asked to, but for what a test says. */
  const functions = (spoilt: Partial<Functions> = {}): Functions => ({
    invoke: async () => ({ batchItemFailures: [] }),
    mappings: async () => ["Enabled"],
    ...spoilt,
  });

  it("asks the functions to do what does no harm, and waits until they hear their streams", async () => {
    const { whole: app, token } = await registerInMemory(true);
    await using server = await listening(getRequestListener(app.fetch));
    await smoke({ address: server.address, token });
    const events: Record<string, unknown> = {};
    let states = ["Enabling", "Disabled"];
    const asked = functions({
      async invoke(name, event) {
        events[name] = event;
        return { batchItemFailures: [] };
      },
      async mappings() {
        const [state, ...later] = states;
        states = later;
        return [state ?? "Enabled"];
      },
    });
    const looked = await smoke({ address: server.address, functions: asked, pause: 1 });
    expect(faults(looked)).toEqual({});
    expect(looked).toHaveLength(20);
    const record = (Keys: object) => ({
      Records: [{ eventName: "INSERT", dynamodb: { Keys, SequenceNumber: "0" } }],
    });
    expect(events).toEqual({
      sequencer: record({ stream: { S: "topic/smoke" }, revision: { N: "1" } }),
      projector: record({ part: { S: "page" }, first: { N: "1" } }),
      searcher: record({ part: { S: "page" }, first: { N: "1" } }),
    });
  });

  it.each<[what: string, spoilt: Partial<Functions>, says: string]>([
    ["hears its stream", { mappings: async () => ["Disabled"] }, "its mappings are Disabled"],
    ["hears its stream", { mappings: async () => [] }, "its mappings are none"],
    ["hears its stream", { mappings: async () => ["Enabled", "Enabled"] }, "expected one that is Enabled"],
    [
      "works",
      { invoke: async () => ({ batchItemFailures: [{ itemIdentifier: "0" }] }) },
      "expected that no record failed",
    ],
    ["works", { invoke: () => Promise.reject(new Error("it failed (Unhandled)")) }, "it failed (Unhandled)"],
  ])("sees that a function no longer %s: %o", async (what, spoilt, says) => {
    const app = withPages;
    await using server = await listening(getRequestListener(app.fetch));
    const found = faults(
      await smoke({ address: server.address, functions: functions(spoilt), looks: 2, pause: 1 }),
    );
    expect(Object.keys(found)).toEqual(
      ["sequencer", "projector", "searcher"].map((name) => `The ${name} ${what}`),
    );
    for (const fault of Object.values(found)) expect(fault).toContain(says);
  });

  it("records something where it has a token, the same thing anew each time, and reads it back", async () => {
    const { whole: app, token } = await registerInMemory(true);
    await using server = await listening(getRequestListener(app.fetch));
    for (const revision of [1, 2, 3]) {
      const looked = await smoke({ address: server.address, token });
      expect(looked.at(-1)).toEqual({ what: "What is recorded can be read" });
      expect(await (await app.request("/readyz")).json()).toMatchObject({
        ledger: revision,
        views: revision,
      });
    }
  });

  it("sees that what is recorded is not shown", async () => {
    const { whole: app, token } = await registerInMemory();
    await using server = await listening(getRequestListener(app.fetch));
    const found = faults(await smoke({ address: server.address, token, wait: 0, looks: 2, pause: 1 }));
    expect(found).toEqual({
      "What is recorded can be read": expect.stringMatching(
        /answered 404; expected that its name is “Smoke test/,
      ),
    });
  });

  it("sees that its token is not taken", async () => {
    const { whole: app } = await registerInMemory(true);
    await using server = await listening(getRequestListener(app.fetch));
    const found = faults(await smoke({ address: server.address, token: "nobody's" }));
    expect(found).toEqual({
      "What is recorded can be read": expect.stringContaining(
        "answered 401; expected that the status is 201",
      ),
    });
  });

  it("says what is wrong where nothing can be reached, and looks no further", async () => {
    const server = await listening(() => {});
    await server[Symbol.asyncDispose]();
    const found = await smoke({ address: server.address, looks: 2, pause: 1 });
    expect(found).toEqual([{ what: "It is ready", fault: expect.stringContaining("ECONNREFUSED") }]);
  });

  it("is a program that tells a pipeline: 0 where all is well, 1 where not, 2 where it was not told what to look at", async () => {
    const { fetch } = withPages;
    const listener = getRequestListener(fetch);
    await using good = await listening(listener);
    await using bad = await listening((request, response) =>
      request.url === "/healthz" ? void response.end() : listener(request, response),
    );
    const run = (...args: string[]) =>
      new Promise<[number | null, string]>((resolve) => {
        const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "ignore"] });
        let said = "";
        child.stdout.on("data", (chunk) => (said += chunk));
        child.on("close", (code) => resolve([code, said]));
      });
    expect(await run(good.address)).toEqual([0, expect.stringContaining("✓ It is ready")]);
    expect(await run(bad.address)).toEqual([1, expect.stringContaining("✗ It answers:")]);
    expect(spawnSync(process.execPath, [program, "register"], { encoding: "utf8" })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("node infra/smoke.ts https://register.example.org dev eu-central-1\n"),
    });
  });
});
