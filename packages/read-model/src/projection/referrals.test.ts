import { type DomainEvent, type StreamType, streamName } from "@collegium/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { memoryViewStore } from "../memory/view-store.ts";
import { readList } from "../reads/list.ts";
import { event, held, quoting, writing } from "../testing/commits.ts";
import { founding } from "../testing/founding.ts";
import { project, served } from "../testing/views.ts";

let views = memoryViewStore();

const said = (words: string) => ({ wording: words, evidence: [quoting("mfa-2014", words)] });
const claims: DomainEvent[] = [
  event("session", "InstrumentExtended", {
    claim: "c1",
    instruments: ["programme-2014"],
    on: "2014-11-17",
    by: ["body/mfa-belarus", "person/makei"],
    topics: ["arms-control", "disarmament"],
    ...said("extended"),
  }),
  event("session", "MatterNoted", {
    claim: "c2",
    attitude: "approving",
    refersTo: ["programme-2014"],
    by: "joint",
    ...said("welcomed"),
  }),
  event("session", "InstrumentSigned", {
    claim: "c3",
    unnamed: "a number of documents",
    by: "joint",
    ...said("signed"),
  }),
];

const { data, ...one } = held({ title: "In Vienna" });
const underProgramme = { ...one, data: { ...data, under: ["programme-2014"] } } as DomainEvent;

beforeEach(async () => {
  views = memoryViewStore();
  const { commits, commit } = writing();
  commit("session", "vienna-2015", [underProgramme, ...claims]);
  await project(views, [...founding(), ...commits]);
});

const read = async (type: StreamType, id: string) =>
  JSON.parse((await served(views, streamName(type, id)))?.text ?? "null");
const ofVienna = (mentions: { session: { id: string }; claims: { id: string }[] }[]) =>
  mentions.find(({ session }) => session.id === "vienna-2015");

describe("An instrument", () => {
  it("has the stages that it reached apart from what only refers to it, or was held under it", async () => {
    const { stages, referrals } = await read("instrument", "programme-2014");
    expect(ofVienna(stages)?.claims.map(({ id }) => id)).toEqual(["c1"]);
    expect(ofVienna(referrals)).toMatchObject({ kind: "referral", as: ["under"], claims: [{ id: "c2" }] });
  });

  it("is what sessions are narrowed by, however they name it", async () => {
    const options = { limit: 9, order: "asc" } as const;
    const { items } = await readList(views, "sessions", { instrument: "programme-2014" }, options);
    expect(items.map((item) => JSON.parse(item).id)).toContain("vienna-2015");
  });
});

describe("A claim", () => {
  it("is a mention of each of its topics, and of each body and person that acted", async () => {
    for (const topic of ["arms-control", "disarmament"])
      expect(ofVienna((await read("topic", topic)).discussions)?.claims).toMatchObject([
        { id: "c1", act: "extended", on: { edtf: "2014-11-17" } },
      ]);
    expect(ofVienna((await read("body", "mfa-belarus")).sessions)?.claims).toMatchObject([{ id: "c1" }]);
    expect(ofVienna((await read("person", "makei")).statements)?.claims).toMatchObject([{ id: "c1" }]);
  });

  it("says who acted, and beside it who tells it", async () => {
    const session = await read("session", "vienna-2015");
    expect(session.claims[0]).toMatchObject({
      by: [
        { type: "body", id: "mfa-belarus" },
        { type: "person", id: "makei" },
      ],
      tellers: session.sources[0].publishers,
    });
    expect(session.claims[2]).toMatchObject({ act: "signed", unnamed: "a number of documents" });
  });
});
