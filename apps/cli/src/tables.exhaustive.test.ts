import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { App } from "@collegium/api";
import { revision, type StreamName } from "@collegium/domain";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { sampleFolder } from "./serve/assets.ts";
import { applySample } from "./serve/sample.ts";
import { type Ended, newFolder, serving } from "./testing/command.ts";
import { collegium } from "./testing/in-process.ts";
import { emptyRegister } from "./testing/register.ts";
import { awsEnvironment, type TestTables, testTables } from "./testing/tables.ts";

const local = await sharedLocal();

/** A register that was kept on one machine moves to DynamoDB, is worked on there, and comes back. */
describe.runIf(local.available)("a register in DynamoDB", () => {
  const folder = newFolder();
  let data: string;
  let app: App;
  let tables: TestTables;
  const here = (...args: string[]) => collegium(args, { cwd: folder, env: { COLLEGIUM_DATA: data } });
  const there = (...args: string[]) => collegium(args, { cwd: folder, env: tables.env });
  const fileOf = (name: string) => readFileSync(join(folder, name), "utf8");

  beforeAll(async () => {
    // AWS's SDK reads its settings from the process itself.
    for (const [name, value] of Object.entries(awsEnvironment(local))) vi.stubEnv(name, value);
    tables = await testTables(local);
    const sample = await emptyRegister();
    ({ folder: data, app } = sample);
    await applySample(app, sample.key, sampleFolder());
    await here("export", "here.ndjson");
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await tables?.close();
  });

  test("takes an archive of SQLite, and gives the same bytes back, which SQLite takes again", async () => {
    const imported = await there("import", "here.ndjson");
    expect(imported).toMatchObject({ code: 0, stderr: expect.stringMatching(/all were compared/) });
    expect((await there("import", "here.ndjson")).stderr).toMatch(/were there already/);
    expect(await there("export", "there.ndjson")).toMatchObject({ code: 0 });
    expect(fileOf("there.ndjson")).toBe(fileOf("here.ndjson"));
    const back = { cwd: folder, env: { COLLEGIUM_DATA: join(folder, "back") } };
    expect(await collegium(["import", "there.ndjson"], back)).toMatchObject({ code: 0 });
    expect((await collegium(["export"], back)).stdout).toBe(fileOf("here.ndjson"));
  });

  test("serves what SQLite serves, records what waits for its functions, and has it reconciled", async () => {
    const server = await serving(["--data", data], { env: { ...tables.env } });
    onTestFinished(() => void server.stop());
    const whole = async (answer: Response) => ({
      status: answer.status,
      etag: answer.headers.get("etag"),
      text: await answer.text(),
    });
    const get = async (path: string) => whole(await fetch(server.url + path));
    for (const path of [
      "/v1/changes",
      "/v1/sessions",
      "/v1/sessions/sample-minsk-2014",
      "/v1/topics/arms-control-and-disarmament",
      "/v1/sources/sample-digest-minsk-2014/text",
    ]) {
      const expected = await whole(await app.request(path));
      expect(expected.status, path).toBe(200);
      expect(await get(path)).toEqual(expected);
    }

    const { stdout } = await here("token", "--name", "ada");
    const written = await fetch(`${server.url}/v1/topics/forestry/events`, {
      method: "POST",
      body: JSON.stringify({ events: [{ type: "TopicDefined", data: { names: { en: "Forestry" } } }] }),
      headers: {
        authorization: `Bearer ${stdout.trim()}`,
        "content-type": "application/json",
        "if-none-match": "*",
      },
    });
    expect(written.status).toBe(201);
    expect((await get("/v1/topics/forestry")).status).toBe(404);
    const reconciled = await there("reconcile", "--json");
    expect(JSON.parse(reconciled.stdout)).toMatchObject({ pages: 1, commits: 1, setAside: [] });
    expect((await get("/v1/topics/forestry")).status).toBe(200);
    expect(await server.stop()).toMatchObject({ code: 0 });
    expect(await there("reconcile")).toMatchObject({ code: 0, stderr: expect.stringMatching(/No commit/) });
  });

  test("is served without a key of its own, where an issuer's tokens are taken", async () => {
    const keyless = newFolder();
    const issuer = { COLLEGIUM_OIDC_ISSUER: "https://issuer.example", COLLEGIUM_OIDC_AUDIENCE: "register" };
    const server = await serving(["--data", keyless], { env: { ...tables.env, ...issuer } });
    onTestFinished(() => void server.stop());
    expect(server.said()).toMatch(/token of the issuer/);
    expect(await (await fetch(`${server.url}/.well-known/jwks.json`)).json()).toEqual({ keys: [] });
    expect(readdirSync(keyless)).toEqual([]);
  });

  let rebuilding: Promise<Ended>;
  test("has views that equal a rebuild, which may be made while others work on it", async () => {
    expect(await there("verify")).toMatchObject({
      code: 0,
      stdout: "",
      stderr: expect.stringMatching(/equal a rebuild/),
    });
    // It takes 10 s, for readers may be at the old views for so long.
    rebuilding = there("rebuild", "--json");
  });

  test("tells of commits that are set aside, until they are mended", async () => {
    const { events, client, tables: names, sets } = tables.register();
    const stream = "topic/whaling" as StreamName;
    const event = { type: "TopicDefined", version: 1, data: { names: { en: "Whaling" } } };
    const commit = { id: "w", at: "2040-01-01T00:00:00.000Z", actor: "ada", events: [event as never] };
    await events.append(stream, revision(0), commit);
    const { PutItemCommand, GetItemCommand } = await import("@aws-sdk/client-dynamodb");
    const Key = { stream: { S: stream }, revision: { N: "1" } };
    const { Item } = await client.send(new GetItemCommand({ TableName: names.events, Key }));
    await client.send(new PutItemCommand({ TableName: names.events, Item: { ...Key, plain: { S: "{" } } }));
    expect(await there("reconcile")).toMatchObject({ code: 1, stdout: "topic/whaling 1: set aside\n" });
    await client.send(new PutItemCommand({ TableName: names.events, Item: Item ?? Key }));
    expect(await there("reconcile")).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^1 commit was sequenced/),
    });
    expect((await sets.live.get(stream))?.etag).toMatch(/^"1-/);
  });

  test("is told from an archive that holds less, and from one that holds something else", async () => {
    const less = await there("import", "here.ndjson");
    expect(less).toMatchObject({ code: 0, stderr: expect.stringMatching(/there already, and 2 more/) });
    const other = await emptyRegister();
    await other.client.request("/v1/topics/fisheries/events", {
      method: "POST",
      body: JSON.stringify({ events: [{ type: "TopicDefined", data: { names: { en: "Fisheries" } } }] }),
      headers: { "content-type": "application/json", "if-none-match": "*" },
    });
    await collegium(["export", "other.ndjson", "--data", other.folder], { cwd: folder });
    expect(await there("import", "other.ndjson")).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /The register in the tables t\S+\* differs from other\.ndjson at position 1:/,
      ),
    });
  });

  test.each<[string, Record<string, string>, RegExp]>([
    [
      "tables that are not there",
      { COLLEGIUM_TABLES: "nowhere-" },
      /no such tables.*\n.*CDK stack.*start:dynamodb/,
    ],
    ["a region that is not set", { AWS_REGION: "" }, /No AWS region.*\n.*AWS_REGION/],
    ["credentials that are not there", { AWS_ACCESS_KEY_ID: "" }, /no credentials.*\n.*AWS_PROFILE/],
    ["nobody there", { AWS_ENDPOINT_URL: "http://127.0.0.2:1099" }, /ECONNREFUSED.*\n.*again/],
  ])("says what to do about %s", async (_, env, said) => {
    const settings = { AWS_EC2_METADATA_DISABLED: "true", ...env };
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
    const ended = await collegium(["verify"], { env: { ...tables.env, ...env } });
    for (const [name, value] of Object.entries(awsEnvironment(local))) vi.stubEnv(name, value);
    expect(ended).toMatchObject({ code: 3, stdout: "", stderr: expect.stringMatching(said) });
  });

  test("is rebuilt meanwhile, with what was recorded since, and keeps nothing of the old views", async () => {
    expect(JSON.parse((await rebuilding).stdout)).toMatchObject({ outcome: "rebuilt" });
    expect(await tables.register().sets.list()).toHaveLength(1);
    expect(await there("verify")).toMatchObject({ code: 0 });
  });
});
