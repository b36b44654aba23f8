import { type Evidence, type StreamType, streamName } from "@collegium/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { memoryViewStore } from "../memory/view-store.ts";
import type { ViewStore } from "../port.ts";
import { event, held, quoting, writing } from "../testing/commits.ts";
import { founding } from "../testing/founding.ts";
import { project } from "../testing/views.ts";
import { readDocument } from "./document.ts";
import { readMentions } from "./mentions.ts";

let views: ViewStore;
beforeEach(async () => {
  views = memoryViewStore();
  await project(views, founding(), 4);
});

async function read(type: StreamType, id: string) {
  const answer = await readDocument(views, type, id, { today: "2016-01-01" });
  return answer && JSON.parse(new TextDecoder().decode(answer.body));
}

/** Commits that come after the small register. */
async function later(write: (commit: ReturnType<typeof writing>["commit"]) => void): Promise<void> {
  const { commits, commit } = writing("2025-01-01T00:00:00.000Z");
  write(commit);
  await project(views, [...founding(), ...commits.map((one) => ({ ...one, revision: revisionOf(one) }))]);
}
const revisionOf = ({ stream, revision }: ReturnType<typeof founding>[number]) =>
  (founding().filter((one) => one.stream === stream).length + revision) as typeof revision;

const source = {
  id: "mfa-2014",
  title: "On the joint session, mfa-2014",
  publishers: [{ id: "mfa-belarus", name: "MFA of Belarus" }],
};

describe("A mention holds the words that it rests on, who acted and who tells", () => {
  it("of a topic, an instrument, a person and a body by a session's claims", async () => {
    const told = { tellers: [{ id: "mfa-belarus" }] };
    expect((await read("topic", "arms-control")).discussions[0]).toMatchObject({
      claims: [{ by: "joint", ...told, quotations: [quoting("mfa-2014", "arms control")] }],
      sources: [source],
    });
    expect((await read("instrument", "programme-2014")).stages[0]).toMatchObject({
      claims: [
        {
          by: [{ id: "belarus", name: "Belarus" }],
          ...told,
          quotations: [quoting("mfa-2014", "comprehensive implementation")],
        },
      ],
      sources: [source],
    });
    expect((await read("person", "makei")).sessions[0]).toMatchObject({
      claims: [{ by: "unspecified", quotations: [{ exact: "Makei" }] }],
      sources: [source],
    });
  });

  it("of a party, a host and an instrument that it was held under, by the session's own details", async () => {
    const evidence = {
      date: [quoting("mfa-2014")],
      parties: [quoting("mfa-2014", "the two ministries")],
      host: [quoting("mfa-2014", "hosted")],
      under: [quoting("mfa-2009", "in accordance with the Programme")],
    };
    await later((commit) => {
      const { data } = held({ date: "2015-11-18" });
      commit("session", "minsk-2015", [
        event("session", "SessionHeld", {
          ...(data as Extract<ReturnType<typeof held>, { type: "SessionHeld" }>["data"]),
          under: ["programme-2014"],
          evidence,
        }),
      ]);
    });
    expect((await read("body", "belarus")).sessions[0]).toMatchObject({
      session: { id: "minsk-2015" },
      quotations: [{ exact: "the two ministries" }, { exact: "hosted" }],
      sources: [source],
    });
    expect((await read("instrument", "programme-2014")).referrals[0]).toMatchObject({
      as: ["under"],
      quotations: [{ exact: "in accordance with the Programme" }],
      sources: [{ id: "mfa-2009" }],
    });
  });

  it("of a body by a person's office, and of an instrument by a link", async () => {
    await later((commit) => {
      commit("person", "makei", [
        event("person", "OfficeHeld", {
          body: "mfa-belarus",
          title: "Minister",
          evidence: [quoting("mfa-2014", "Foreign Minister")],
        }),
      ]);
      commit("instrument", "plan-2015", [
        event("instrument", "InstrumentRegistered", {
          kind: "plan",
          names: { en: "Plan" },
          parties: ["belarus", "russia"],
          evidence: { parties: [quoting("mfa-2014", "of Belarus and Russia")] },
        }),
        event("instrument", "InstrumentLinked", {
          relation: "implements",
          target: "programme-2014",
          evidence: [quoting("mfa-2014", "In development of the Programme")],
        }),
      ]);
    });
    expect((await read("body", "mfa-belarus")).people).toMatchObject([
      { offices: [{ title: "Minister", quotations: [{ exact: "Foreign Minister" }] }], sources: [source] },
    ]);
    expect((await read("instrument", "programme-2014")).linkedFrom).toMatchObject([
      {
        relations: ["implements"],
        quotations: [{ exact: "In development of the Programme" }],
        sources: [source],
      },
    ]);
    expect((await read("body", "russia")).instruments).toMatchObject([
      { id: "programme-2014" },
      { id: "plan-2015", quotations: [{ exact: "of Belarus and Russia" }], sources: [source] },
    ]);
  });

  it("of a person by what the person said, apart from the part that the person had", async () => {
    await later((commit) =>
      commit("session", "minsk-2015", [
        held({ date: "2015-11-18" }),
        event("session", "PositionAffirmed", {
          claim: "c1",
          topics: ["arms-control"],
          wording: "will not change",
          by: ["person/makei"],
          evidence: [quoting("mfa-2014", "our position will not change")],
        }),
      ]),
    );
    const person = await read("person", "makei");
    expect(person.statements).toMatchObject([
      {
        session: { id: "minsk-2015" },
        claims: [
          { act: "affirmed", by: [{ id: "makei" }], quotations: [{ exact: "our position will not change" }] },
        ],
        sources: [source],
      },
    ]);
    expect(
      person.sessions.map(({ session, claims }: { session: { id: string }; claims: unknown[] }) => [
        session.id,
        claims.length,
      ]),
    ).toEqual([
      ["minsk-2015", 0],
      ["minsk-2014", 1],
    ]);
  });

  it("of a source by whatever quotes it, each passage once, in the text's order", async () => {
    const [session] = (await read("source", "mfa-2014")).quotedBy;
    expect(session).toMatchObject({ quotedIn: { id: "minsk-2014" }, claims: ["c1", "c2", "c3"] });
    const words = ["Makei", "November 18", "arms control", "comprehensive implementation"];
    expect(session.quotations).toEqual(words.map((exact) => ({ exact, start: 10, end: 10 + exact.length })));
  });

  it("at most some 300 code points of them, whole words, and that they go on", async () => {
    const long = `${"слова ".repeat(80)}end`;
    const one: Evidence = { ...quoting("mfa-2014", long), basis: "inferred", note: "by its length" };
    await later((commit) =>
      commit("session", "minsk-2015", [
        held({ date: "2015-11-18" }),
        event("session", "TopicDiscussed", {
          claim: "c1",
          topics: ["arms-control"],
          emphasis: "plain",
          wording: "слова",
          by: "joint",
          evidence: [one],
        }),
      ]),
    );
    const [words] = (await read("topic", "arms-control")).discussions[0].claims[0].quotations;
    expect(words).toEqual({ ...one, exact: "слова ".repeat(50).trimEnd(), cut: true });
  });

  it("which are told of anew where the source is renamed, superseded or withheld, or its publisher is renamed", async () => {
    await later((commit) => {
      commit("source", "mfa-2014", [
        event("source", "SourceDetailsCorrected", {
          changes: { title: "Renamed", kind: "readout" },
          reason: "misread",
        }),
      ]);
      commit("body", "mfa-belarus", [event("body", "BodyRenamed", { names: { en: "The Ministry" } })]);
      commit("source", "mfa-2014-again", [
        event("source", "SourceDeposited", {
          sha256: "1".repeat(64),
          length: 100,
          mediaType: "text/plain",
          title: "Rewritten",
          publishers: ["mfa-belarus"],
          published: "2014-11-20",
          language: "en",
          supersedes: "mfa-2014",
        }),
      ]);
      commit("source", "mfa-2014", [event("source", "SourceWithheld", { reason: "by order" })]);
    });
    const sources = [
      {
        id: "mfa-2014",
        title: "Renamed",
        kind: "readout",
        publishers: [{ name: "The Ministry" }],
        supersededBy: { id: "mfa-2014-again" },
        withheld: true,
      },
    ];
    for (const stream of ["topic/arms-control", "instrument/programme-2014", "person/makei"] as const) {
      const [type, id = ""] = stream.split("/");
      const page = await readMentions(views, streamName(type as StreamType, id), { limit: 9 });
      const [mention] = page.items.map((item) => JSON.parse(item)).filter((one) => "session" in one);
      expect(mention).toMatchObject({ sources });
    }
  });

  it("and which are gone with the claim that was retracted", async () => {
    await later((commit) =>
      commit("session", "minsk-2014", [
        event("session", "ClaimRetracted", { claim: "c1", reason: "not so" }),
      ]),
    );
    expect((await read("topic", "arms-control")).discussions).toEqual([]);
    const [session] = (await read("source", "mfa-2014")).quotedBy;
    expect(session.quotations.map(({ exact }: Evidence) => exact)).not.toContain("arms control");
    expect((await read("source", "mfa-2009")).quotedBy[0].quotations).toMatchObject([
      { exact: "November 18" },
      { exact: "arms control" },
    ]);
  });
});
