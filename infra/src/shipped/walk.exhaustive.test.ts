import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import type { DynamoDBBatchResponse } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { type RequestAnswer, requestEvent, type Sent } from "./api-gateway.ts";
import { routed } from "./routes.ts";
import { shipped } from "./shipped.fixture.ts";

const local = await sharedLocal();

const text =
  "On 18 November 2031 the ministers met in Aldermoor. The main attention was devoted to arms control.";
const quote = (exact: string) => [{ source: "aldermoor", exact }];
const held = {
  format: "ministerial",
  title: "Meeting in Aldermoor",
  date: "2031-11-18",
  parties: ["aldmark", "borland"],
  evidence: { date: quote("On 18 November 2031") },
};
const discussed = {
  topics: ["arms-control"],
  emphasis: "main",
  wording: "the main attention was devoted to",
  by: "joint",
  evidence: quote("The main attention was devoted to arms control"),
};
const state = (en: string) => [{ type: "BodyRegistered", data: { kind: "state", names: { en } } }];

describe.runIf(local.available)("What CDK uploads, with nothing installed in reach", () => {
  const at = shipped(local);

  const ask = (sent: Sent) => routed(at.functions).invoke<RequestAnswer>(requestEvent(sent));
  const read = async (path: string, query?: string) => {
    const { statusCode, body } = await ask({ path, ...(query !== undefined && { query }) });
    expect(statusCode).toBe(200);
    return JSON.parse(body);
  };
  const write = async (sent: Sent, ...groups: string[]) => {
    const authorization = `Bearer ${await at.register.issuer.token("ada", ...groups)}`;
    const creating = { authorization, "if-none-match": "*", "content-type": "application/json" };
    return ask({ ...sent, headers: { ...creating, ...sent.headers } });
  };
  const record = (path: string, events: object[]) =>
    write({ method: "POST", path: `/v1/${path}/events`, body: JSON.stringify({ events }) }, "record");

  it("deposits, records, sequences, projects, and reads", async () => {
    for (const [path, events] of [
      ["bodies/aldmark", state("Aldmark")],
      ["bodies/borland", state("Borland")],
      ["topics/arms-control", [{ type: "TopicDefined", data: { names: { en: "Arms control" } } }]],
    ] as const)
      expect(await record(path, events as object[])).toMatchObject({ statusCode: 201 });
    const details = new URLSearchParams({
      title: "Communiqué",
      kind: "other",
      publishers: "aldmark",
      published: "2031-11-18",
      language: "en",
    });
    const deposited = await write(
      {
        method: "PUT",
        path: "/v1/sources/aldermoor/text",
        query: `${details}`,
        headers: { "content-type": "text/plain; charset=utf-8" },
        body: text,
      },
      "record",
    );
    expect(deposited).toMatchObject({ statusCode: 201, headers: { etag: '"1"' } });
    const claims = [
      { type: "SessionHeld", data: held },
      { type: "TopicDiscussed", data: discussed },
    ];
    expect(await record("sessions/aldermoor-2031", claims)).toMatchObject({ statusCode: 201 });
    expect(await ask({ path: "/v1/sessions/aldermoor-2031" })).toMatchObject({ statusCode: 404 });

    const done: DynamoDBBatchResponse = { batchItemFailures: [] };
    const { sequencer, projector } = at.functions;
    expect(await sequencer.invoke(await at.register.heardOf("events"))).toEqual(done);
    expect(await projector.invoke(await at.register.heardOf("ledger"))).toEqual(done);

    expect(await read("/v1/sessions/aldermoor-2031")).toMatchObject({
      title: "Meeting in Aldermoor",
      claims: [{ id: "c1", evidence: [{ exact: "The main attention was devoted to arms control" }] }],
    });
    expect(await read("/v1/sessions", "topic=arms-control&body=aldmark")).toMatchObject({
      items: [{ id: "aldermoor-2031" }],
    });
    expect(await read("/v1/changes")).toMatchObject({
      items: [1, 2, 3, 4, 5].map((position) => ({ position })),
    });
    expect(await ask({ path: "/v1/sources/aldermoor/text" })).toMatchObject({ body: text });
    expect(await read("/readyz")).toEqual({ status: "ready", ledger: 5, views: 5, poisoned: 0, damaged: 0 });
  });

  it("finds words, names and claims in a file that one function makes and another reads", async () => {
    expect(await ask({ path: "/v1/names", query: "q=ald" })).toMatchObject({ statusCode: 503 });
    expect(await ask({ path: "/v1/sessions", query: "act=discussed" })).toMatchObject({ statusCode: 503 });
    const event = await at.register.heardOf("ledger");
    expect(await at.functions.searcher.invoke(event)).toEqual({ batchItemFailures: [] });
    expect(await read("/v1/names", "q=aldm")).toMatchObject({ items: [{ id: "aldmark" }], position: 5 });
    expect(await read("/v1/search", "q=attention&kind=text")).toMatchObject({
      items: [{ source: "aldermoor" }],
    });
    expect(await read("/v1/check", "q=the+ministers+met+in+Minsk")).toMatchObject({
      verdict: "differently",
      found: [{ differences: [{ asked: "Minsk", printed: "Aldermoor" }] }],
    });
    expect(await read("/v1/sessions", "act=discussed")).toMatchObject({ items: [{ id: "aldermoor-2031" }] });
    expect(await read("/v1/topics", "order=recorded")).toMatchObject({ items: [{ id: "arms-control" }] });
    const table = await ask({ path: "/v1/claims", query: "as=csv" });
    expect(table.body.split("\n")[1]).toMatch(/^aldermoor-2031,c1,/);
    expect(await at.functions.searcher.invoke(event)).toEqual({ batchItemFailures: [] });
    expect([...at.register.s3.objects.keys()]).toHaveLength(2);
  });

  it("applies a record sheet, in a function of its own, and tells where it is not", async () => {
    const sheet = `source: aldermoor
session: aldermoor-2031
claims:
  - noted: arms-control
    wording: met
    quote: the ministers met in Aldermoor
`;
    const sent = { method: "POST", path: "/v1/sheets", body: sheet };
    const headers = {
      authorization: `Bearer ${await at.register.issuer.token("ada", "record")}`,
      "content-type": "application/yaml",
    };
    const answer = await ask({ ...sent, headers });
    expect(answer).toMatchObject({ statusCode: 200 });
    expect(JSON.parse(answer.body)).toMatchObject({
      complete: true,
      written: [{ stream: "session/aldermoor-2031", revision: 2, claims: ["c2"] }],
    });
    const elsewhere = await at.functions.api.invoke(requestEvent({ ...sent, headers }));
    expect(elsewhere).toMatchObject({ statusCode: 503 });
    const namesake = "bodies: { aldmark-2: { kind: state, names: Aldmark } }";
    const refused = await ask({ ...sent, body: namesake, headers });
    expect(JSON.parse(refused.body)).toMatchObject({ refused: true, lines: [{ rule: "named-already" }, {}] });
  });

  it("drafts a sheet by the function that is there for it", async () => {
    const text = "The ministers of Poland and Norway met in Aldermoor. The sides discussed arms control.";
    const sent = { method: "POST", path: "/v1/drafts", body: text };
    const headers = {
      authorization: `Bearer ${await at.register.issuer.token("ada", "record")}`,
      "content-type": "text/plain",
    };
    const answer = await ask({ ...sent, headers });
    expect(answer).toMatchObject({ statusCode: 200 });
    expect(JSON.parse(answer.body).drafts).toMatchObject([{ claim: 0, act: "discussed" }]);
    const elsewhere = await at.functions.api.invoke(requestEvent({ ...sent, headers }));
    expect(elsewhere).toMatchObject({ statusCode: 503 });
  });

  /** A page as a reader gets it, who came by a name of CloudFront's. */
  const show = async (path: string, query = "", headers: Record<string, string> = {}) => {
    const reached = { "x-forwarded-host": "d1.cloudfront.net", ...headers };
    const answer = await at.functions.pages.invoke<RequestAnswer>(
      requestEvent({ path, query, headers: reached }),
    );
    const body = Buffer.from(answer.body, answer.isBase64Encoded ? "base64" : "utf8");
    return { ...answer, bytes: body, body: body.toString("utf8") };
  };

  it.each([
    ["/", "", "Meeting in Aldermoor"],
    ["/ru", "", "Meeting in Aldermoor"],
    ["/sessions", "topic=arms-control", "Meeting in Aldermoor"],
    ["/sessions/aldermoor-2031", "", "The main attention was devoted to arms control"],
    ["/sessions/aldermoor-2031/c1", "", "mailto:editors@register.example"],
    ["/sessions/aldermoor-2031/history", "", "ada"],
    ["/topics/arms-control", "", "Meeting in Aldermoor"],
    ["/sources/aldermoor", "", "<mark>The main attention was devoted to arms control</mark>"],
    ["/search", "q=attention", "attention"],
    ["/check", "q=the+ministers+met+in+Minsk", "Aldermoor"],
    ["/sessions.csv", "", "https://d1.cloudfront.net/sessions/aldermoor-2031"],
    ["/sitemap.xml", "", "https://d1.cloudfront.net/sitemaps/sessions/0.xml"],
    ["/robots.txt", "", "Sitemap: https://d1.cloudfront.net/sitemap.xml"],
  ])("shows %s?%s, in which stands %s", async (path, query, words) => {
    expect(await show(path, query)).toMatchObject({ statusCode: 200, body: expect.stringContaining(words) });
  });

  it("shows a past day, and answers what is sent to be checked, what is nowhere and what pages don't take on pages", async () => {
    const today = new Date().toISOString().slice(0, 10);
    expect(await show("/sessions/aldermoor-2031", `asOf=${today}`)).toMatchObject({ statusCode: 200 });
    const post = (q: string) => {
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      const body = `${new URLSearchParams({ q })}`;
      return at.functions.pages.invoke<RequestAnswer>(
        requestEvent({ method: "POST", path: "/check", headers, body }),
      );
    };
    expect(await post("the ministers met")).toMatchObject({
      statusCode: 303,
      headers: { location: "/check?q=the+ministers+met" },
    });
    expect(await post(`the ministers met ${"and never said this ".repeat(60)}`)).toMatchObject({
      statusCode: 200,
    });
    expect(await show("/sessions/none")).toMatchObject({
      statusCode: 404,
      body: expect.stringContaining("<h1>"),
    });
    const put = requestEvent({ method: "PUT", path: "/sessions" });
    expect(await at.functions.pages.invoke(put)).toMatchObject({ statusCode: 405 });
  });

  it("sends a page small, once, and names files that were uploaded", async () => {
    const page = await show("/topics/arms-control", "", { "accept-encoding": "gzip" });
    expect(page.headers["content-encoding"]).toBe("gzip");
    const markup = gunzipSync(page.bytes).toString("utf8");
    const named = [...markup.matchAll(/(?:href|src)="\/(assets\/[^"]+)"/g)].map(([, name = ""]) => name);
    expect(named.length).toBeGreaterThan(3);
    for (const name of named) expect(existsSync(join(at.uploads.files, basename(name))), name).toBe(true);
    expect(existsSync(join(at.uploads.files, "unreachable.html"))).toBe(true);
    const etag = page.headers.etag ?? "";
    expect(await show("/topics/arms-control", "", { "if-none-match": etag })).toMatchObject({
      statusCode: 304,
    });
  });

  it("answers 304 to who has it, and refuses who may not write", async () => {
    const path = "/v1/topics/arms-control";
    const { headers } = await ask({ path });
    const again = await ask({ path, headers: { "if-none-match": headers.etag ?? "" } });
    expect(again).toMatchObject({ statusCode: 304, body: "" });
    const events = [{ type: "TopicRenamed", data: { names: { en: "Arms" } } }];
    const renaming = { method: "POST", path: `${path}/events`, body: JSON.stringify({ events }) };
    expect(await write(renaming, "reader")).toMatchObject({ statusCode: 403 });
    expect(await ask(renaming)).toMatchObject({ statusCode: 401 });
  });

  it("serves the reference, pictures in base64", async () => {
    expect(await ask({ path: "/docs" })).toMatchObject({ statusCode: 200, isBase64Encoded: false });
    const icon = await ask({ path: "/docs/favicon-32x32.png" });
    expect(icon).toMatchObject({ statusCode: 200, isBase64Encoded: true });
    expect(Buffer.from(icon.body, "base64").subarray(1, 4).toString()).toBe("PNG");
    expect(await read("/openapi.json")).toMatchObject({ openapi: "3.1.0" });
  });

  it("has one id of a request in the gateway's log, in its own and in the answer, whatever the client sent", async () => {
    const requestId = "JKJaXmPLvHcESHA=";
    const path = "/v1/topics/none/events";
    const answer = await ask({ method: "POST", path, headers: { "x-request-id": "mine" } });
    expect(answer.headers["x-request-id"]).toBe(requestId);
    expect(JSON.parse(answer.body).instance).toContain(requestId);
    expect(at.functions.api.logs().at(-1)).toMatchObject({ requestId, status: 401 });
  });

  it("lets a commit be followed by its name from the request to the views", () => {
    const commit = "session/aldermoor-2031@1";
    const [recorded] = at.functions.api.logs().filter((line) => line.commit === commit);
    expect(recorded).toMatchObject({ requestId: expect.any(String), actor: expect.any(String), status: 201 });
    for (const [name, message] of [
      ["sequencer", "Commits sequenced"],
      ["projector", "Commits projected"],
    ] as const)
      expect(at.functions[name].logs()).toContainEqual(
        expect.objectContaining({ message, commits: expect.arrayContaining([commit]) }),
      );
  });

  it("tells of its work in lines of JSON", () => {
    const { api, sequencer, projector } = at.functions;
    expect(api.logs()).toContainEqual(
      expect.objectContaining({ route: "/v1/sessions/{id}/events", status: 201 }),
    );
    expect(sequencer.logs()).toContainEqual(
      expect.objectContaining({ CommitsSequenced: 5, service: "collegium-dev-sequencer" }),
    );
    expect(projector.logs()).toContainEqual(
      expect.objectContaining({ CommitsProjected: 5, service: "collegium-dev-projector" }),
    );
  });
});
