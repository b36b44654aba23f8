import {
  type Commit,
  type DataOf,
  type DomainEvent,
  revision,
  type StreamType,
  streamName,
} from "@collegium/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { memoryViewStore } from "../memory/view-store.ts";
import type { ViewStore } from "../port.ts";
import { discussed, event, quoting, writing } from "../testing/commits.ts";
import { founding } from "../testing/founding.ts";
import { project, served } from "../testing/views.ts";

let views: ViewStore;
let ledger: Commit[];
beforeEach(async () => {
  views = memoryViewStore();
  ledger = founding();
  await project(views, ledger);
});

/** One more commit on a stream of the founding register. */
async function record(type: StreamType, id: string, ...events: DomainEvent[]): Promise<void> {
  const stream = streamName(type, id);
  const before = ledger.filter((commit) => commit.stream === stream).length;
  const { commit } = writing("2025-01-01T00:00:00.000Z");
  ledger = [...ledger, { ...commit(type, id, events), revision: revision(before + 1) }];
  await project(views, ledger);
}

const read = async (type: StreamType, id: string) =>
  JSON.parse((await served(views, streamName(type, id)))?.text ?? "null");

describe("A new name", () => {
  it("reaches every document and mention that shows it, without a new revision of theirs", async () => {
    await record("body", "osce", event("body", "BodyRenamed", { names: { en: "The OSCE" } }));
    const session = await read("session", "minsk-2014");
    expect(session.claims[0].frameworks).toEqual([{ type: "body", id: "osce", name: "The OSCE" }]);
    expect(session.revision).toBe(1);
    const topic = await read("topic", "arms-control");
    expect(topic.discussions[0].claims[0].frameworks).toEqual([
      { type: "body", id: "osce", name: "The OSCE" },
    ]);
  });

  it("of a publisher reaches the sessions that quote its sources", async () => {
    await record("body", "mfa-belarus", event("body", "BodyRenamed", { names: { en: "The Ministry" } }));
    expect((await read("session", "moscow-2009")).sources[0].publishers[0].name).toBe("The Ministry");
  });

  it("from a day on is not shown by the sessions before: a session shows the name of its day", async () => {
    await record(
      "body",
      "belarus",
      event("body", "BodyRenamed", { names: { en: "New Belarus" }, from: "2010" }),
    );
    const partyOf = async (id: string) => (await read("session", id)).parties[0].name;
    expect(await partyOf("moscow-2009")).toBe("Belarus");
    expect(await partyOf("minsk-2014")).toBe("New Belarus");
    expect(await read("body", "belarus")).toMatchObject({
      name: "New Belarus",
      formerNames: [{ names: { en: "Belarus" }, until: { edtf: "2010" } }],
    });
  });

  it("takes the id's place when the thing appears after what refers to it", async () => {
    const late = memoryViewStore();
    const order = [...founding()].reverse();
    await project(late, order, 2);
    expect(await served(late, streamName("session", "minsk-2014"))).toEqual(
      await served(views, streamName("session", "minsk-2014")),
    );
  });
});

const registered = (type: "body" | "instrument"): DomainEvent =>
  type === "body"
    ? event("body", "BodyRegistered", { kind: "state", names: { en: "Again" } })
    : event("instrument", "InstrumentRegistered", {
        kind: "programme",
        names: { en: "Again" },
        parties: ["belarus", "russia"],
      });

describe("What was merged", () => {
  it("is found under what took its place, which is mentioned in its stead", async () => {
    await record("body", "belarus-again", registered("body"));
    await record("body", "belarus", event("body", "BodyMerged", { into: "belarus-again" }));
    const session = await read("session", "minsk-2014");
    expect(session.parties[0]).toEqual({ id: "belarus-again", name: "Again", recordedAs: ["belarus"] });
    const again = await read("body", "belarus-again");
    expect(again.sessions.map(({ session: { id } }: { session: { id: string } }) => id)).toContain(
      "minsk-2014",
    );
    expect(again.merged).toMatchObject([{ id: "belarus", name: "Belarus" }]);
    expect(again.members).toMatchObject([{ id: "mfa-belarus" }]);
    expect(again.instruments).toMatchObject([{ id: "programme-2014" }]);
    expect(await read("body", "belarus")).toMatchObject({ mergedInto: { id: "belarus-again" } });
    await record("body", "belarus-again", event("body", "BodyRenamed", { names: { en: "Once more" } }));
    expect((await read("session", "minsk-2014")).parties[0].name).toBe("Once more");
    expect((await read("body", "mfa-belarus")).country.name).toBe("Once more");
  });

  it("as a publisher, too, wherever its sources are quoted", async () => {
    await record("body", "mfa-again", registered("body"));
    await record("body", "mfa-belarus", event("body", "BodyMerged", { into: "mfa-again" }));
    const publisher = { id: "mfa-again", name: "Again", recordedAs: ["mfa-belarus"] };
    expect((await read("session", "minsk-2014")).sources[0].publishers).toEqual([publisher]);
    expect((await read("body", "mfa-again")).publications).toHaveLength(2);
    await record("body", "mfa-again", event("body", "BodyRenamed", { names: { en: "Once more" } }));
    expect((await read("session", "minsk-2014")).sources[0].publishers[0].name).toBe("Once more");
  });

  it("into what the same list names stands there once, with all that was recorded", async () => {
    const [from, to] = ["disarmament", "arms-control"];
    const claim = { ...discussed("c7", to).data, topics: [from, "trade", to] } as DataOf<"TopicDiscussed">;
    await record("session", "minsk-2014", event("session", "TopicDiscussed", claim));
    const office = { body: "mfa-belarus", title: "Minister", evidence: [quoting("mfa-2014")] };
    await record("person", "ada", event("person", "PersonRegistered", { names: { en: "Ada" } }));
    await record("person", "ada", event("person", "OfficeHeld", office));
    await record("person", "ada", event("person", "OfficeHeld", { ...office, body: "belarus" }));
    await record("topic", from, event("topic", "TopicMerged", { into: to }));
    await record("body", "mfa-belarus", event("body", "BodyMerged", { into: "belarus" }));

    const both = { id: to, name: "Arms control", recordedAs: [to, from] };
    const session = await read("session", "minsk-2014");
    expect(session.claims.at(-1).topics).toEqual([both, { id: "trade", name: "trade" }]);
    const [discussion] = (await read("topic", from)).discussions;
    expect(discussion.claims.at(-1).topics).toEqual(session.claims.at(-1).topics);
    const ada = await read("person", "ada");
    expect(ada.offices).toMatchObject([
      {
        body: { id: "belarus", recordedAs: ["belarus", "mfa-belarus"] },
        evidence: [{ source: "mfa-2014" }],
        statements: [
          { revision: 2, index: 0, quotes: [0] },
          { revision: 3, index: 0, quotes: [0] },
        ],
      },
    ]);
    // Each of them can still be taken back.
    const retracted = { statement: { revision: 2, index: 0 }, reason: "of another Ada" };
    await record("person", "ada", event("person", "StatementRetracted", retracted));
    expect((await read("person", "ada")).offices).toEqual([
      {
        ...ada.offices[0],
        body: { id: "belarus", name: "Belarus" },
        statements: [ada.offices[0].statements[1]],
      },
    ]);
  });

  it("as an instrument is what sessions did a thing to", async () => {
    await record("instrument", "programme-again", registered("instrument"));
    await record(
      "instrument",
      "programme-2014",
      event("instrument", "InstrumentMerged", { into: "programme-again" }),
    );
    expect((await read("instrument", "programme-again")).stages).toMatchObject([
      { session: { id: "minsk-2014" } },
    ]);
    expect((await read("instrument", "programme-again")).merged).toMatchObject([{ id: "programme-2014" }]);
  });
});

describe("A source", () => {
  it("that was superseded says so wherever it is quoted, until that is corrected", async () => {
    const deposited = event("source", "SourceDeposited", {
      sha256: "1".repeat(64),
      length: 90,
      mediaType: "text/plain",
      title: "Rewritten",
      publishers: ["mfa-belarus"],
      published: "2014-11-20",
      language: "en",
      supersedes: "mfa-2014",
    });
    await record("source", "mfa-2014-b", deposited);
    const quoted = async () => (await read("session", "minsk-2014")).sources[0];
    expect(await quoted()).toMatchObject({
      id: "mfa-2014",
      supersededBy: { id: "mfa-2014-b", name: "Rewritten" },
    });
    expect((await read("source", "mfa-2014")).supersededBy).toMatchObject([{ id: "mfa-2014-b" }]);

    const retitled = { changes: { title: "Rewritten twice" }, reason: "misread" };
    await record("source", "mfa-2014-b", event("source", "SourceDetailsCorrected", retitled));
    expect((await quoted()).supersededBy.name).toBe("Rewritten twice");

    const mistaken = { changes: { supersedes: null }, reason: "another text" };
    await record("source", "mfa-2014-b", event("source", "SourceDetailsCorrected", mistaken));
    expect((await quoted()).supersededBy).toBeUndefined();
  });

  it("that was withheld says so wherever it is quoted, and the quotations stay", async () => {
    await record("source", "mfa-2014", event("source", "SourceWithheld", { reason: "by order" }));
    const session = await read("session", "minsk-2014");
    expect(session.sources[0].withheld).toBe(true);
    expect(session.claims[0].evidence[0].exact).toBe("arms control");
  });
});

describe("A merged topic", () => {
  it("hands its discussions to the one that took its place, over several steps", async () => {
    await record("topic", "security", event("topic", "TopicDefined", { names: { en: "Security" } }));
    await record("topic", "disarmament", event("topic", "TopicMerged", { into: "arms-control" }));
    await record("topic", "arms-control", event("topic", "TopicMerged", { into: "security" }));
    const claim = (await read("session", "moscow-2009")).claims[0];
    expect(claim.topics[0]).toEqual({ id: "security", name: "Security", recordedAs: ["disarmament"] });
    const security = await read("topic", "security");
    expect(security.discussions).toHaveLength(2);
    expect(security.merged.map(({ id }: { id: string }) => id)).toEqual(["disarmament", "arms-control"]);
    const disarmament = await read("topic", "disarmament");
    expect(disarmament.mergedInto).toEqual({
      id: "security",
      name: "Security",
      recordedAs: ["arms-control"],
    });
    expect(disarmament.discussions).toHaveLength(1);
  });

  it("that makes a circle with others hangs nothing", async () => {
    await record("topic", "disarmament", event("topic", "TopicMerged", { into: "arms-control" }));
    await record("topic", "arms-control", event("topic", "TopicMerged", { into: "disarmament" }));
    expect((await read("session", "moscow-2009")).claims[0].topics[0].recordedAs).toEqual(["disarmament"]);
  });
});

describe("A withdrawn session", () => {
  it("stays readable with its reason, and is mentioned nowhere", async () => {
    const withdrawal = { reason: "recorded twice", duplicateOf: "moscow-2009" };
    await record("session", "minsk-2014", event("session", "SessionWithdrawn", withdrawal));
    expect(await read("session", "minsk-2014")).toMatchObject({
      status: "withdrawn",
      withdrawn: {
        reason: "recorded twice",
        duplicateOf: { id: "moscow-2009", title: "Joint session in Moscow" },
      },
    });
    expect((await read("topic", "arms-control")).discussions).toEqual([]);
    expect((await read("source", "mfa-2014")).quotedBy).toHaveLength(1);
    await record("body", "osce", event("body", "BodyRenamed", { names: { en: "The OSCE" } }));
    expect((await read("session", "minsk-2014")).claims[0].frameworks[0].name).toBe("The OSCE");
  });
});
