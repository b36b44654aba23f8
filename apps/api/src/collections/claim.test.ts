import { beforeEach, describe, expect, test } from "vitest";
import { type TestRegister, testRegister } from "../testing/register.ts";
import { recordAll, recorded, writes } from "../testing/scenario.ts";

const session = "sessions/aldermoor-2031";
const quote = [{ source: "aldermoor-communique", exact: "The next meeting will be held in Borland" }];
const [held] = writes["sessions/aldermoor-2031"];
const offered = (claim: object = {}) => ({
  type: "ReadinessExpressed",
  data: { topics: ["arms-control"], wording: "will be held", by: "joint", evidence: quote, ...claim },
});

let register: TestRegister;
/** The times after each step, by which the past is asked for. */
let times: string[];
beforeEach(async () => {
  register = await testRegister();
  times = [];
  await recordAll(register);
  await step(session, 1, [offered()]);
});

async function step(path: string, upon: number, events: unknown): Promise<void> {
  register.time.now = new Date(register.time.now.getTime() + 60_000);
  await recorded(register.post(path, upon, events));
  times.push(register.time.now.toISOString());
}

async function read(path: string) {
  const answer = await register.get(`/v1/${path}`);
  return { status: answer.status, etag: answer.headers.get("etag"), body: (await answer.json()) as unknown };
}

const retracting = [
  offered({ frameworks: ["body/league"] }),
  { type: "ClaimRetracted", data: { claim: "c5", reason: "It says where, too.", replacedBy: ["c6"] } },
];

describe("A claim", () => {
  test("is read by itself: its session, its words, who acted and who tells", async () => {
    const { status, body } = await read(`${session}/claims/c5`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      session: { id: "aldermoor-2031", title: held.data.title, date: { edtf: "2031-11-18" } },
      claim: {
        id: "c5",
        act: "offered",
        by: "joint",
        tellers: [{ id: "aldmark-mfa" }],
        evidence: [{ source: "aldermoor-communique", exact: quote[0]?.exact, start: 420, end: 460 }],
      },
      sources: [{ id: "aldermoor-communique", kind: "joint-communique" }],
      followedBy: [],
    });
  });

  test("that was retracted is read as before, and says since when, why and what says it instead", async () => {
    await step(session, 2, retracting);
    const retracted = { at: times[1], reason: "It says where, too.", replacedBy: ["c6"] };
    const { status, body } = await read(`${session}/claims/c5`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ claim: { id: "c5", evidence: [{ exact: quote[0]?.exact }], retracted } });

    const document = (await read(session)).body as { claims: { id: string; retracted?: unknown }[] };
    expect(document.claims.map((claim) => [claim.id, claim.retracted])).toEqual([
      ["c1", undefined],
      ["c2", undefined],
      ["c3", undefined],
      ["c4", undefined],
      ["c5", retracted],
      ["c6", undefined],
    ]);
  });

  test("that was retracted counts nowhere: in no list, mention, annotation or coverage", async () => {
    const places = async () => ({
      listed: (await register.get("/v1/sessions").then((answer) => answer.json())).items[0],
      topic: (await read("topics/arms-control")).body,
      words: (await read("sources/aldermoor-communique/annotations")).body,
      coverage: (await read("sources/aldermoor-communique/coverage")).body,
      found: (await read("claims?act=offered&limit=9")).body,
    });
    const before = await testRegister();
    await recordAll(before);
    const { register: had } = { register };
    register = before;
    const without = await places();
    register = had;
    await step(session, 2, [{ type: "ClaimRetracted", data: { claim: "c5", reason: "Not so." } }]);
    const { found, ...others } = await places();
    expect(others).toEqual({ ...without, found: undefined, topic: expect.anything() });
    expect(found).toMatchObject({ items: [] });
    expect(others.topic).toMatchObject({ discussions: [{ claims: [{ id: "c2" }] }] });
  });

  test("shows what follows it, wherever that was said, and nothing that follows another", async () => {
    const later = { ...held, data: { ...held.data, date: "2032-11", title: "Consultations of 2032" } };
    const followed = {
      type: "ClaimFollowed",
      data: { claim: "c1", relation: "fulfils", note: "It was there." },
    };
    await step("sessions/borland-2032", 0, [
      later,
      offered(),
      { ...followed, data: { ...followed.data, earlier: "aldermoor-2031#c5" } },
      offered({ frameworks: ["body/league"] }),
      { ...followed, data: { ...followed.data, claim: "c2", earlier: "aldermoor-2031#c2" } },
    ]);
    const { body } = await read(`${session}/claims/c5`);
    expect(body).toMatchObject({
      followedBy: [
        {
          session: { id: "borland-2032", title: "Consultations of 2032" },
          claims: [{ id: "c1", follows: [{ relation: "fulfils", claim: "c5" }] }],
        },
      ],
    });
    expect((await read(`${session}/claims/c1`)).body).toMatchObject({ followedBy: [] });
    expect((await read(`${session}/claims/c5?asOf=${times[0]}`)).body).toMatchObject({ followedBy: [] });
    expect(await read(`${session}/claims/c5?asOf=${times[1]}`)).toEqual(await read(`${session}/claims/c5`));
  });

  test("of a past day is what was read then", async () => {
    const then = await read(`${session}/claims/c5`);
    await step(session, 2, retracting);
    expect(await read(`${session}/claims/c5?asOf=${times[0]}`)).toEqual(then);
    expect((await read(`${session}/claims/c6?asOf=${times[0]}`)).status).toBe(404);
    expect(await read(`${session}/claims/c5?asOf=${times[1]}`)).toEqual(await read(`${session}/claims/c5`));
  });

  test("tells its history: its own events of each commit, and what they changed of it alone", async () => {
    const said = {
      claim: "c5",
      evidence: [{ source: "aldermoor-communique", exact: "friendly atmosphere" }],
    };
    await step(session, 2, [
      { type: "ClaimCorroborated", data: said },
      offered({ frameworks: ["body/league"] }),
    ]);
    await step(session, 3, [
      { type: "StatementRetracted", data: { statement: { revision: 3, index: 0 }, reason: "Not of this." } },
    ]);
    await step(session, 4, [
      { type: "ClaimRetracted", data: { claim: "c5", reason: "Twice." } },
      { type: "ClaimRetracted", data: { claim: "c2", reason: "Twice." } },
    ]);
    const { body } = await read(`${session}/claims/c5/history`);
    const { items } = body as { items: { events: { type: string }[]; changes: { path: string }[] }[] };
    expect(items.map(({ events }) => events.map(({ type }) => type))).toEqual([
      ["ReadinessExpressed"],
      ["ClaimCorroborated"],
      ["StatementRetracted"],
      ["ClaimRetracted"],
    ]);
    expect(items.map(({ changes }) => changes.map(({ path }) => path))).toEqual([
      ["/claims/c5"],
      ["/claims/c5/corroborations"],
      ["/claims/c5/corroborations"],
      ["/claims/c5/retracted"],
    ]);
    const page = (await read(`${session}/claims/c5/history?limit=3`)).body as { next: string };
    const { body: rest } = await read(page.next.slice("/v1/".length));
    expect(rest).toEqual({ items: items.slice(3), next: null });
  });

  test.each([
    `${session}/claims/c9`,
    `${session}/claims/c0`,
    `${session}/claims/5`,
    `${session}/claims/C5`,
    "sessions/nothing/claims/c1",
    `${session}/claims/c9/history`,
    "sessions/nothing/claims/c1/history",
    "sessions/No%20id/claims/c1",
    "topics/arms-control/claims/c1",
  ])("is not found at %s", async (path) => {
    expect(await read(path)).toMatchObject({ status: 404 });
  });
});
