import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp, createKey, loadKey, ownTokens, signToken, tokenVerifier } from "@collegium/api";
import { serveDrafts } from "@collegium/api/drafts";
import { draftHere } from "@collegium/api/drafts/here";
import { serveSheets } from "@collegium/api/sheets";
import { type DomainEvent, revision, streamName } from "@collegium/domain";
import { createTables, deleteTables } from "@collegium/dynamodb";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { dynamoEventStore, dynamoTextStore, sequencer, storeTables } from "@collegium/event-store/dynamodb";
import { projectorHandler, sequencerHandler, type Telemetry } from "@collegium/projector";
import { projector, readPoison } from "@collegium/read-model";
import { dynamoViewSets, viewTables } from "@collegium/read-model/dynamodb";
import { borrower, publisher } from "@collegium/read-model/search";
import { s3Client, s3Shelf } from "@collegium/shelf/s3";
import { localS3 } from "@collegium/shelf/testing";
import { assetsOf, createPages, readingOf } from "@collegium/web";
import { describe, expect, it } from "vitest";
import type { FunctionName } from "../bundles.ts";
import { guard } from "../testing/guarded.ts";
import { permissions } from "./permissions.ts";

const local = await sharedLocal();
const silence: Telemetry = { begin() {}, note() {}, count() {}, gauge() {}, end() {} };
/** Text that compresses to no less than three quarters. */
const noise = (bytes: number): string => randomBytes((bytes * 3) / 4).toString("base64");

/** The functions, each held to what it is permitted, on tables of their own. */
async function functions() {
  const owner = local.client();
  const prefix = local.prefix();
  const tables = await createTables(owner, { ...storeTables, ...viewTables }, prefix);
  const clients = [owner];
  const called: Partial<Record<FunctionName, Map<string, Set<string>>>> = {};
  const as = (name: FunctionName) => {
    const client = local.client();
    clients.push(client);
    called[name] = guard(client, prefix, permissions[name]);
    return { client, tables };
  };
  const key = await loadKey(await createKey());
  const token = await signToken(key, { name: "ada", scopes: ["record", "curate"], ttl: 600 }, new Date());
  const api = as("api");
  const app = createApp({
    events: dynamoEventStore(api),
    texts: dynamoTextStore(api),
    views: dynamoViewSets(api).live,
    clock: () => new Date(),
    verifyToken: tokenVerifier([ownTokens(key)]),
  });
  const applying = as("sheets");
  const sheets = createApp({
    // A process that has read much remembers no more what it read for the plan.
    events: { ...dynamoEventStore(applying), exists: dynamoEventStore(applying).exists },
    texts: dynamoTextStore(applying),
    views: dynamoViewSets(applying).live,
    clock: () => new Date(),
    verifyToken: tokenVerifier([ownTokens(key)]),
    sheets: serveSheets,
  });
  const found = await localS3();
  const folder = mkdtempSync(join(tmpdir(), "collegium-calls-"));
  const bucket = s3Client({
    endpoint: found.endpoint,
    region: "eu-central-1",
    credentials: { accessKeyId: "a", secretAccessKey: "b" },
  });
  const shelf = s3Shelf({ client: bucket, bucket: "found", name: "search/0" });
  const looking = as("search");
  const search = createApp({
    events: dynamoEventStore(looking),
    texts: dynamoTextStore(looking),
    views: dynamoViewSets(looking).live,
    search: borrower({ shelf, texts: dynamoTextStore(looking), folder, clock: () => new Date() }),
    clock: () => new Date(),
    verifyToken: tokenVerifier([]),
  });
  const making = as("searcher");
  const publishing = publisher({
    shelf,
    commits: dynamoEventStore(making),
    texts: dynamoTextStore(making),
    folder,
    stop: () => false,
  });
  const drafting = as("drafts");
  const drafts = createApp({
    events: dynamoEventStore(drafting),
    texts: dynamoTextStore(drafting),
    views: dynamoViewSets(drafting).live,
    clock: () => new Date(),
    verifyToken: tokenVerifier([ownTokens(key)]),
    drafts: serveDrafts(draftHere),
  });
  const showing = as("pages");
  const pages = createPages({
    reading: readingOf({
      events: dynamoEventStore(showing),
      texts: dynamoTextStore(showing),
      views: dynamoViewSets(showing).live,
      search: borrower({ shelf, texts: dynamoTextStore(showing), folder, clock: () => new Date() }),
      clock: () => new Date(),
    }),
    assets: async () => assetsOf([]),
  });
  const order = sequencerHandler(sequencer(as("sequencer")), silence);
  const second = as("projector");
  const views = dynamoViewSets(second).live;
  const project = projectorHandler(
    {
      ...projector({ commits: dynamoEventStore(second), views }),
      setAside: async () => (await readPoison(views)).length,
    },
    silence,
  );
  return {
    called,
    /** What was asked of S3 so far, by whichever function. */
    asked: found.asked,
    publish: () => publishing.publish(),
    find: async (path: string) => (await search.request(path)).status,
    show: async (path: string) => (await pages.request(path)).status,
    /** Writes past the API what it would take long to write through it. */
    events: dynamoEventStore({ client: owner, tables }),
    async ask(method: string, path: string, body?: string | object, headers: Record<string, string> = {}) {
      const answer = await app.request(path, {
        method,
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
        headers: {
          authorization: `Bearer ${token}`,
          "content-type": typeof body === "string" ? "text/plain; charset=utf-8" : "application/json",
          ...headers,
        },
      });
      return { status: answer.status, text: await answer.text() };
    },
    /** Applies a sheet that deposits a text. */
    async apply(sheet: string, text: string) {
      const body = new FormData();
      body.set("sheet", sheet);
      body.set("text", new Blob([text]), "text.txt");
      const headers = { authorization: `Bearer ${token}` };
      const answer = await sheets.request("/v1/sheets", { method: "POST", body, headers });
      return { status: answer.status, text: await answer.text() };
    },
    /** Drafts a sheet, which records nothing. */
    async draft(body: string, type = "text/plain") {
      const headers = { authorization: `Bearer ${token}`, "content-type": type };
      const answer = await drafts.request("/v1/drafts", { method: "POST", body, headers });
      return { status: answer.status, text: await answer.text() };
    },
    async project(stream: string, at: number) {
      const commit = { stream: { S: stream }, revision: { N: `${at}` } };
      const page = { part: { S: "page" }, first: { N: "1" } };
      const record = (Keys: object) => ({
        Records: [{ eventName: "INSERT" as const, dynamodb: { Keys: Keys as never, SequenceNumber: "1" } }],
      });
      const answers = [await order(record(commit)), await project(record(page))];
      expect(answers).toEqual([{ batchItemFailures: [] }, { batchItemFailures: [] }]);
    },
    async [Symbol.asyncDispose]() {
      await deleteTables(owner, tables);
      for (const client of clients) client.destroy();
      publishing.close();
      bucket.destroy();
      await found[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true });
    },
  };
}

/** As many long claims as fit into a commit: nine such commits make a document that no item can hold. */
const perCommit = 48;
/** Claims of a session whose document is longer than an item can be. */
const claims = (first: number): DomainEvent[] =>
  Array.from(
    { length: perCommit },
    (_, n) =>
      ({
        type: "TopicDiscussed",
        version: 1,
        data: {
          claim: `c${first + n}`,
          topic: "arms",
          emphasis: "plain",
          wording: "discussed",
          speaker: "joint",
          summary: noise(1000),
          evidence: [{ source: "digest", exact: "arms", basis: "stated", start: 0, end: 4 }],
        },
      }) as never,
  );

/** A sheet that names a text, and quotes it. */
const sheet = `source:
  id: second
  text: text.txt
  kind: other
  title: Digest
  publishers: [mfa]
  published: 2014
  language: en
people:
  ada: { names: Ada Holm, offices: [{ body: mfa, title: Minister }] }
instruments:
  arms-plan: { kind: plan, names: Arms, parties: [mfa], quote: arms }
`;

describe.runIf(local.available)("What the functions call", () => {
  it("is what they are permitted; and nothing is permitted that none of them calls", async () => {
    await using register = await functions();
    const { ask, apply, draft, project, events, called, publish, find, show, asked } = register;
    const create = { "if-none-match": "*" };
    const details = "title=Digest&kind=other&publishers=mfa&published=2014&language=en";
    const ministry = { type: "BodyRegistered", data: { kind: "ministry", names: { en: "MFA" } } };

    expect(await ask("POST", "/v1/bodies/mfa/events", { events: [ministry] }, create)).toMatchObject({
      status: 201,
    });
    await project("body/mfa", 1);
    const small = ask("PUT", `/v1/sources/small/text?${details}`, "arms\n", create);
    expect(await small).toMatchObject({ status: 201 });
    await project("source/small", 1);
    const long = `arms ${noise(600_000)}\n`;
    expect(await ask("PUT", `/v1/sources/long/text?${details}`, long, create)).toMatchObject({ status: 201 });
    await project("source/long", 1);
    expect(await ask("GET", "/v1/sources/long/text")).toMatchObject({ status: 200, text: long });
    expect(await show("/sources/long")).toBe(200);
    expect(await draft(JSON.stringify({ source: "long" }), "application/json")).toMatchObject({
      status: 200,
    });
    const none = new Set(asked);
    await publish();
    const writing = new Set(asked);
    for (const path of ["/v1/check?q=arms", "/v1/sessions", "/v1/sessions?act=discussed", "/v1/claims"])
      expect(await find(path), path).toBe(200);
    expect(none.size).toBe(0);
    expect([...writing].sort()).toEqual(["GetObject", "ListBucket", "PutObject"]);
    await project("source/long", 1);
    const withheld = { events: [{ type: "SourceWithheld", data: { reason: "Asked to" } }] };
    const curated = ask("POST", "/v1/sources/long/events", withheld, { "if-match": '"1"' });
    expect(await curated).toMatchObject({ status: 201 });

    const held = {
      type: "SessionHeld",
      version: 1,
      data: {
        ...{ format: "consultations", title: "Consultations", date: "2014", parties: ["mfa", "other"] },
        evidence: { date: [{ source: "digest", exact: "2014", basis: "stated", start: 0, end: 4 }] },
      },
    } as never;
    const session = streamName("session", "long");
    for (let at = 1; at <= 11; at++) {
      const some = at === 1 ? [held] : claims((at - 2) * perCommit + 1);
      const commit = { id: `${at}`, at: "2024-01-01T00:00:00.000Z", actor: "ada", events: some };
      await events.append(session, revision(at - 1), commit);
      if (at >= 10) await project(session, at);
    }
    for (const path of [
      "/readyz",
      "/v1/sessions/long",
      "/v1/sessions/long/history",
      "/v1/sessions/long?asOf=2030-01-01T00:00:00Z",
      "/v1/bodies/mfa/mentions",
      "/v1/sources/small/annotations",
      "/v1/changes?after=0",
    ])
      expect(await ask("GET", path), path).toMatchObject({ status: 200 });

    for (const path of [
      ...["/", "/sessions", "/sessions/long", "/sessions/long/c1", "/sessions/long/history", "/bodies/mfa"],
      ...["/sessions/long?asOf=2026-01-01", "/sources/small", "/search?q=arms", "/check?q=arms"],
      ...["/sessions.csv", "/sessions.atom", "/sitemap.xml"],
    ])
      expect(await show(path), path).toBe(200);

    const text = `arms ${noise(600_000)}\n`;
    for (const kind of ["recorded", "unchanged"]) {
      const { lines, complete } = JSON.parse((await apply(sheet, text)).text);
      expect(complete).toBe(true);
      expect(new Set(lines.map((line: { kind: string }) => line.kind))).toEqual(new Set([kind]));
    }

    const drafted = await draft("Talks of Poland and Norway took place. The sides discussed arms control.");
    expect(drafted).toMatchObject({ status: 200 });

    const names = Object.keys(permissions) as FunctionName[];
    const used = names.map((name) => [
      name,
      Object.fromEntries([...(called[name] ?? [])].map(([table, actions]) => [table, [...actions].sort()])),
    ]);
    const granted = names.map((name) => [
      name,
      Object.fromEntries(
        Object.entries(permissions[name]).map(([table, actions]) => [table, [...actions].sort()]),
      ),
    ]);
    expect(Object.fromEntries(used)).toEqual(Object.fromEntries(granted));
  });
});
