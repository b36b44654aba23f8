import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { logTo } from "@collegium/http";
import { Registry } from "prom-client";
import { describe, expect, it } from "vitest";
import { prometheus } from "../observing/prometheus.ts";
import { dynamoRegister } from "../testing/dynamo.ts";
import { type TestRegister, testRegister } from "../testing/register.ts";
import { recordAll, writes } from "../testing/scenario.ts";

const local = await sharedLocal();

type Line = Readonly<Record<string, unknown>>;

/** A register and its log, in which the one commit of a body was damaged after it was shown. */
interface Damaged extends AsyncDisposable {
  readonly register: TestRegister;
  readonly lines: readonly Line[];
}

function logged() {
  const lines: Line[] = [];
  const log = logTo({ write: (line) => void lines.push(JSON.parse(line)) }, "info");
  return { lines, log, metrics: prometheus(new Registry()) };
}

async function onSqlite(): Promise<Damaged> {
  const { lines, ...options } = logged();
  const register = await testRegister(options);
  await recordAll(register);
  register.db.exec(`DROP TRIGGER commits_never_change;
    UPDATE commits SET body = '{' WHERE stream = 'body/aldmark' AND revision = 1`);
  return { register, lines, [Symbol.asyncDispose]: async () => register.db.close() };
}

async function onDynamo(): Promise<Damaged> {
  const { lines, ...options } = logged();
  const register = await dynamoRegister(local, {}, options);
  await recordAll(register);
  await register.project();
  const Item = { stream: { S: "body/aldmark" }, revision: { N: "1" }, brotli: { B: Buffer.from("?") } };
  await register.client.send(new PutItemCommand({ TableName: register.tables.events, Item }));
  return { register, lines, [Symbol.asyncDispose]: () => register[Symbol.asyncDispose]() };
}

const where = "commit 1 of body/aldmark";
const renamed = [{ type: "BodyRenamed", data: { names: { en: "The Republic of Aldmark" } } }];

describe.each([
  ["SQLite", onSqlite, true],
  ["DynamoDB", onDynamo, local.available],
] as const)("A damaged commit on %s", (_, damaged, runs) => {
  it.runIf(runs)("is named to whoever reads it or writes upon it, with what to do", async () => {
    await using found = await damaged();
    const { register } = found;
    const answers = [
      await register.get("/v1/bodies/aldmark/history"),
      await register.get("/v1/bodies/aldmark?asOf=2031-12-02T00:00:00Z"),
      await register.post("bodies/aldmark", 1, renamed),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(500);
      const problem = await answer.json();
      expect(problem).toMatchObject({ type: "/problems/damaged", damaged: where });
      expect(problem).toMatchObject({ detail: expect.stringMatching(/operator.*runbook/) });
    }
  });

  it.runIf(runs)("is logged as an error, by its key and the request's id", async () => {
    await using found = await damaged();
    const { register, lines } = found;
    const answer = await register.get("/v1/bodies/aldmark/history");
    expect(lines.filter(({ msg }) => msg === "damaged")).toMatchObject([
      {
        level: 50,
        damaged: where,
        requestId: answer.headers.get("x-request-id"),
        error: { name: "DamagedItem", message: expect.stringContaining(where) },
      },
    ]);
  });

  it.runIf(runs)("is counted once by readiness and metrics, which stay well", async () => {
    await using found = await damaged();
    const { register } = found;
    const ready = async () => {
      const answer = await register.get("/readyz");
      expect(answer.status).toBe(200);
      return await answer.json();
    };
    expect(await ready()).toMatchObject({ status: "ready", damaged: 0 });
    for (let time = 0; time < 2; time++) await register.get("/v1/bodies/aldmark/history");
    expect(await ready()).toMatchObject({ status: "ready", damaged: 1 });
    const token = await register.tokenFor("Olga", "operate");
    const metrics = await register.send("GET", "/metrics", { token });
    expect(await metrics.text()).toContain("collegium_damaged_items 1");
  });

  it.runIf(runs)("keeps nobody from reading and writing elsewhere, nor from its document", async () => {
    await using found = await damaged();
    const { register } = found;
    for (const path of ["bodies/aldmark", "bodies/borland/history", "sessions/aldermoor-2031"])
      expect((await register.get(`/v1/${path}`)).status, path).toBe(200);
    expect((await register.post("topics/other", 0, writes["topics/arms-control"])).status).toBe(201);
  });
});

describe("A damaged file of SQLite's", () => {
  it("is told as damaged too", async () => {
    const { lines, log } = logged();
    const { events } = await testRegister();
    const corrupt = Object.assign(new Error("database disk image is malformed"), { errcode: 267 });
    const head = () => Promise.reject(corrupt);
    const register = await testRegister({
      log,
      events: { ...events, readLedger: () => failing(corrupt), head },
    });
    const answer = await register.get("/v1/changes");
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({
      type: "/problems/damaged",
      damaged: "a file of the register",
    });
    expect(lines).toContainEqual(expect.objectContaining({ level: 50, msg: "damaged" }));
  });
});

const failing = (fault: Error): AsyncIterable<never> => ({
  [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(fault) }),
});
