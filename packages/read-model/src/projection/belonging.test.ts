import { type Commit, type StreamType, streamName } from "@collegium/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { memoryViewStore } from "../memory/view-store.ts";
import { readAsOf } from "../past/read.ts";
import type { ViewStore } from "../port.ts";
import { type ListFilters, readList } from "../reads/list.ts";
import { event, held, quoting, writing } from "../testing/commits.ts";
import { memoryLedger, sequence } from "../testing/ledger.ts";
import { project, served } from "../testing/views.ts";

/** Ministries meet, each of a state; a programme of a series is signed. What is referred to comes after what refers to it. */
function register() {
  const { commits, commit } = writing();
  commit("session", "minsk-2014", [
    held({ host: "belarus", parties: ["mfa-belarus", "mfa-russia"] }),
    event("session", "InstrumentSigned", {
      claim: "c1",
      instruments: ["programme-2014"],
      wording: "signed",
      by: "joint",
      evidence: [quoting("mfa-2014", "signed")],
    }),
  ]);
  const parties = ["mfa-belarus", "mfa-russia"];
  const programme = { kind: "programme" as const, names: { en: "Programme" }, parties, period: "2014/2015" };
  commit("instrument", "programme-2014", [
    event("instrument", "InstrumentRegistered", { ...programme, series: "programmes" }),
  ]);
  for (const id of ["programmes", "plans"])
    commit("series", id, [
      event("series", "SeriesDefined", {
        of: "instruments",
        names: { en: id },
        every: "year",
        since: "2013",
      }),
    ]);
  for (const country of ["belarus", "russia"]) {
    const names = { en: `MFA of ${country}` };
    commit("body", `mfa-${country}`, [event("body", "BodyRegistered", { kind: "ministry", names, country })]);
    commit("body", country, [event("body", "BodyRegistered", { kind: "state", names: { en: country } })]);
  }
  return { commits, commit };
}

let recorded: ReturnType<typeof register>;
let views: ViewStore;
beforeEach(async () => {
  recorded = register();
  views = memoryViewStore();
  await project(views, recorded.commits);
});

/** One more commit, projected with those before it in one page. */
async function record(...args: Parameters<typeof recorded.commit>): Promise<Commit> {
  const commit = recorded.commit(...args);
  await project(views, recorded.commits, recorded.commits.length);
  return commit;
}

const read = async (type: StreamType, id: string, day?: string) =>
  JSON.parse((await served(views, streamName(type, id), day))?.text ?? "null");

const list = async (collection: "sessions" | "instruments", filters: ListFilters) =>
  (await readList(views, collection, filters, { limit: 9, order: "asc" })).items.map((item) =>
    JSON.parse(item),
  );

describe("A state", () => {
  it("has the sessions and instruments of its ministries, which say so", async () => {
    const russia = await read("body", "russia");
    const through = [{ id: "mfa-russia", name: "MFA of russia" }];
    expect(russia.sessions).toMatchObject([
      { session: { id: "minsk-2014" }, through: [{ ...through[0], as: ["party"] }] },
    ]);
    expect(russia.sessions[0].as).toBeUndefined();
    expect(russia.instruments).toMatchObject([{ id: "programme-2014", through }]);
    expect((await read("body", "belarus")).sessions).toMatchObject([
      { as: ["host"], through: [{ id: "mfa-belarus", as: ["party"] }] },
    ]);
  });

  it("narrows lists to what its ministries had part in", async () => {
    expect(await list("sessions", { body: ["belarus", "russia"] })).toMatchObject([{ id: "minsk-2014" }]);
    expect(await list("sessions", { body: ["mfa-russia"] })).toHaveLength(1);
    expect(await list("instruments", { body: ["russia"] })).toMatchObject([{ id: "programme-2014" }]);
  });

  it("that is renamed is renamed wherever a ministry of it is referred to", async () => {
    await record("body", "russia", [event("body", "BodyRenamed", { names: { en: "Russian Federation" } })]);
    const country = { id: "russia", name: "Russian Federation" };
    const party = { id: "mfa-russia", name: "MFA of russia", country };
    expect((await read("session", "minsk-2014")).parties[1]).toEqual(party);
    expect((await list("sessions", {}))[0].parties[1]).toEqual(party);
    expect((await read("body", "mfa-belarus")).sessions[0].session.parties[1]).toEqual(party);
  });
});

describe("A series of instruments", () => {
  const stage = { kind: "stage", session: { id: "minsk-2014" }, claims: [{ type: "InstrumentSigned" }] };

  it("has what each session did to its members, which fills no gap", async () => {
    const series = await read("series", "programmes", "2017-01-01");
    expect(series.members).toMatchObject([{ id: "programme-2014" }]);
    expect(series.stages).toMatchObject([stage]);
    expect(series.stages[0].claims[0].instruments[0].series).toEqual({
      id: "programmes",
      name: "programmes",
    });
    expect(series.gaps.map(({ period }: { period: string }) => period)).toEqual(["2013", "2016"]);
  });

  it("hands the stages over with the member, and keeps them in its past", async () => {
    const before = recorded.commits.at(-1)?.at ?? "";
    const changes = { series: "plans" };
    await record("instrument", "programme-2014", [
      event("instrument", "InstrumentDetailsCorrected", { changes, reason: "misread" }),
    ]);
    expect((await read("series", "programmes")).stages).toEqual([]);
    expect((await read("series", "plans")).stages).toMatchObject([stage]);

    const from = { commits: memoryLedger(sequence(recorded.commits)), views };
    for (const [id, stages] of [
      ["programmes", [stage]],
      ["plans", []],
    ] as const) {
      const then = await readAsOf(from, streamName("series", id), before, { today: "2026-01-15" });
      expect(JSON.parse(new TextDecoder().decode(then?.body)).stages).toMatchObject(stages);
    }
  });
});

describe("A body", () => {
  beforeEach(() =>
    record("body", "osce", [
      event("body", "BodyRegistered", { kind: "organisation", names: { en: "OSCE" } }),
    ]).then(() => undefined),
  );

  it("that acceded to an instrument is party to it, wherever parties are looked for", async () => {
    const evidence = [quoting("mfa-2014", "acceded")];
    await record("instrument", "programme-2014", [
      event("instrument", "PartyAcceded", { body: "osce", on: "2015-03", evidence }),
    ]);
    const { parties, accessions, sources } = await read("instrument", "programme-2014");
    expect(parties).toHaveLength(2);
    expect(accessions).toMatchObject([
      { body: { id: "osce", name: "OSCE" }, on: { edtf: "2015-03" }, evidence },
    ]);
    expect(sources).toMatchObject([{ id: "mfa-2014" }]);
    expect(await list("instruments", { body: ["osce"] })).toMatchObject([{ id: "programme-2014" }]);
    expect((await read("body", "osce")).instruments).toMatchObject([{ id: "programme-2014" }]);
  });

  it("that was called on to act has part in the session, one that is a framework has not", async () => {
    const urged = {
      wording: "called on",
      by: "joint" as const,
      evidence: [quoting("mfa-2014", "called on")],
    };
    await record("session", "minsk-2014", [
      event("session", "ActionUrged", { claim: "c2", frameworks: ["body/osce"], ...urged }),
    ]);
    expect(await list("sessions", { body: ["osce"] })).toEqual([]);
    await record("session", "minsk-2014", [
      event("session", "ActionUrged", { claim: "c3", addressees: ["body/osce"], ...urged }),
    ]);
    expect(await list("sessions", { body: ["osce"] })).toMatchObject([{ id: "minsk-2014" }]);
    expect((await read("session", "minsk-2014")).claims.at(-1)).toMatchObject({
      type: "ActionUrged",
      addressees: [{ type: "body", id: "osce", name: "OSCE" }],
    });
  });
});
