import { type NewCommit, revision, streamName } from "@collegium/domain";
import { projector } from "@collegium/read-model";
import { Registry } from "prom-client";
import { beforeEach, describe, expect, test } from "vitest";
import { prometheus } from "../observing/prometheus.ts";
import { type TestAnswer, type TestRegister, testRegister } from "../testing/register.ts";
import { recordAll, writes } from "../testing/scenario.ts";

let register: TestRegister;
let before: number;

/** A later version has written to a body and to a source. */
beforeEach(async () => {
  register = await testRegister({ metrics: prometheus(new Registry()) });
  await recordAll(register);
  for (const [stream, type] of [
    [streamName("body", "aldmark-mfa"), "BodyDissolved"],
    [streamName("source", "aldermoor-communique"), "SourceTranslated"],
  ] as const) {
    const events = [{ type, version: 1, data: {} }];
    const commit = { id: `later-${type}`, at: "2031-12-02T00:00:00.000Z", actor: "later", events };
    await register.events.append(stream, revision(1), commit as unknown as NewCommit);
  }
  await projector({ commits: register.events, views: register.views }).catchUp();
  before = await register.events.head();
});

async function unreadable(sent: Promise<TestAnswer>, stream: string) {
  const answer = await sent;
  expect(await answer.json()).toMatchObject({ type: "/problems/unreadable", stream, revision: 2 });
  expect(answer.status).toBe(409);
  expect(await register.events.head()).toBe(before);
}

describe("A commit that this version can't read", () => {
  test("lets nothing be written after it, and says where it is", async () => {
    const renamed = [{ type: "BodyRenamed", data: { names: { en: "Aldmark's ministry" } } }];
    await unreadable(register.post("bodies/aldmark-mfa", 2, renamed), "body/aldmark-mfa");
  });

  test("lets nothing be decided that rests on it", async () => {
    const [, , discussed] = writes["sessions/aldermoor-2031"];
    const source = "source/aldermoor-communique";
    await unreadable(register.post("sessions/aldermoor-2031", 1, [discussed]), source);
    await unreadable(register.get("/v1/sources/aldermoor-communique/text"), source);
  });

  test("keeps nobody from reading, nor from writing elsewhere", async () => {
    for (const path of ["bodies/aldmark-mfa", "bodies/aldmark-mfa/history", "sources", "changes"])
      expect((await register.get(`/v1/${path}`)).status, path).toBe(200);
    expect((await register.post("topics/other", 0, writes["topics/arms-control"])).status).toBe(201);
  });

  test("is counted", async () => {
    const token = await register.tokenFor("Olga", "operate");
    const metrics = await register.send("GET", "/metrics", { token });
    expect(await metrics.text()).toContain("collegium_poisoned_commits 2");
    expect(await (await register.get("/readyz")).json()).toMatchObject({ poisoned: 2 });
  });
});
