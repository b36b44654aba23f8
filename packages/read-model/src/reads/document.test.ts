import type { StreamType } from "@collegium/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { memoryViewStore } from "../memory/view-store.ts";
import type { ViewStore } from "../port.ts";
import { discussed, event, held, quoting, writing } from "../testing/commits.ts";
import { founding } from "../testing/founding.ts";
import { project } from "../testing/views.ts";
import { readDocument } from "./document.ts";
import { readMentions } from "./mentions.ts";

let views: ViewStore;
beforeEach(async () => {
  views = memoryViewStore();
  await project(views, founding(), 4);
});

async function read(type: StreamType, id: string, today = "2016-01-01") {
  const answer = await readDocument(views, type, id, { today });
  return answer && JSON.parse(new TextDecoder().decode(answer.body));
}

describe("A document", () => {
  it("is undefined for what is not there", async () => {
    expect(await read("session", "nowhere")).toBeUndefined();
    expect(await read("topic", "nothing")).toBeUndefined();
  });

  it("of a session has its claims with names, and its sources", async () => {
    const session = await read("session", "minsk-2014");
    expect(session).toMatchObject({
      status: "held",
      date: { edtf: "2014-11-18", earliest: "2014-11-18" },
      host: { id: "belarus", name: "Belarus" },
      claims: [
        { id: "c1", topics: [{ id: "arms-control", name: "Arms control" }], by: "joint" },
        { id: "c2", type: "ImplementationNoted", by: [{ type: "body", id: "belarus", name: "Belarus" }] },
        { id: "c3", person: { name: "Vladimir Makei" }, body: { name: "MFA of Belarus" } },
      ],
      sources: [{ id: "mfa-2014", publishers: [{ name: "MFA of Belarus" }], published: "2014-11-18" }],
    });
  });

  it("never makes a doubtful date certain", async () => {
    expect((await read("session", "moscow-2009")).date).toMatchObject({
      edtf: "2009?-11-25",
      uncertain: true,
    });
  });

  it("of a topic has its discussions through time, newest first, and narrower topics", async () => {
    const topic = await read("topic", "arms-control");
    expect(topic.discussions.map((one: { session: object }) => one.session)).toMatchObject([
      { id: "minsk-2014" },
    ]);
    expect(topic.discussions[0].claims).toMatchObject([
      { id: "c1", emphasis: "plain", frameworks: [{ id: "osce" }] },
    ]);
    expect(topic.narrower).toMatchObject([{ id: "disarmament", name: "Disarmament" }]);
  });

  it("of a body has its sessions, instruments, people, members and publications", async () => {
    const body = await read("body", "belarus");
    expect(body.sessions).toMatchObject([
      {
        as: ["party", "host"],
        through: [{ id: "mfa-belarus", name: "MFA of Belarus" }],
        claims: [{ id: "c2" }, { id: "c3" }],
        session: { id: "minsk-2014" },
      },
      { as: ["party"], session: { id: "moscow-2009" } },
    ]);
    expect(body.instruments).toMatchObject([{ id: "programme-2014", form: "programme" }]);
    expect(body.members).toMatchObject([{ id: "mfa-belarus", as: ["country", "parent"] }]);
    expect((await read("body", "mfa-belarus")).publications).toHaveLength(2);
    expect((await read("body", "osce")).sessions.map((one: { as?: object }) => one.as)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it("of an instrument has its stages, of a person the sessions, of a source what quotes it", async () => {
    expect((await read("instrument", "programme-2014")).stages).toMatchObject([
      { session: { id: "minsk-2014" }, claims: [{ type: "ImplementationNoted", degree: "comprehensive" }] },
    ]);
    expect((await read("person", "makei")).sessions).toMatchObject([
      { claims: [{ office: "Foreign Minister" }] },
    ]);
    expect((await read("source", "mfa-2014")).quotedBy).toMatchObject([
      {
        quotedIn: { collection: "sessions", id: "minsk-2014" },
        fields: ["date"],
        claims: ["c1", "c2", "c3"],
      },
      { quotedIn: { collection: "instruments" }, fields: ["names"] },
    ]);
  });

  it("of a series has its members and its gaps", async () => {
    const series = await read("series", "joint-collegium");
    expect(series.members).toHaveLength(2);
    expect(series.gaps.map(({ period }: { period: string }) => period)).toEqual([
      "2008",
      "2010",
      "2011",
      "2012",
      "2013",
      "2015",
    ]);
  });

  it("has an entity tag that begins with its own revision, and changes with what mentions it", async () => {
    const before = await readDocument(views, "topic", "arms-control", { today: "2016-01-01" });
    const { commits, commit } = writing("2025-01-01T00:00:00.000Z");
    commit("session", "minsk-2019", [held({ date: "2019-11-18" }), discussed("c1", "arms-control")]);
    await project(views, [...founding(), ...commits]);
    const after = await readDocument(views, "topic", "arms-control", { today: "2016-01-01" });
    expect(before?.etag).toMatch(/^"1-[0-9a-f]{16}"$/);
    expect(after?.etag).toMatch(/^"1-/);
    expect(after?.etag).not.toBe(before?.etag);
    expect(after?.revision).toBe(1);
  });
});

describe("What many mention", () => {
  beforeEach(async () => {
    const { commits, commit } = writing();
    commit("topic", "trade", [event("topic", "TopicDefined", { names: { en: "Trade" } })]);
    for (let day = 0; day < 130; day++) {
      const date = new Date(Date.UTC(2010, 0, 1 + day)).toISOString().slice(0, 10);
      commit("session", `session-${day}`, [held({ date }), discussed("c1", "trade")]);
    }
    views = memoryViewStore();
    await project(views, commits, 50);
  });

  it("shows the newest 100, and where there are more", async () => {
    const topic = await read("topic", "trade");
    expect(topic.discussions).toHaveLength(100);
    expect(topic.discussions[0].session.id).toBe("session-129");
    const after = new URL(topic.more, "http://localhost").searchParams.get("after") ?? "";
    expect(topic.more).toMatch(/^\/v1\/topics\/trade\/mentions\?after=/);
    const rest = await readMentions(views, "topic/trade" as never, { limit: 100, after });
    expect(rest.items).toHaveLength(30);
    expect(rest.next).toBeUndefined();
    expect(JSON.parse(rest.items[0] ?? "").session.id).toBe("session-29");
  });

  it("shows all members of a series, so that its gaps are right", async () => {
    expect((await read("series", "joint-collegium"))?.members).toBeUndefined();
    const { commits, commit } = writing("2026-01-01T00:00:00.000Z");
    commit("series", "joint-collegium", [
      event("series", "SeriesDefined", {
        of: "sessions",
        names: { en: "All" },
        evidence: [quoting("mfa-2014")],
      }),
    ]);
    await project(views, commits);
    const series = await read("series", "joint-collegium");
    expect(series.members).toHaveLength(130);
    expect(series.more).toBeUndefined();
  });
});
