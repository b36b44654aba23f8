import { type DomainEvent, streamName } from "@collegium/domain";
import { describe, expect, it } from "vitest";
import { memoryViewStore } from "../memory/view-store.ts";
import { event, quoting } from "../testing/commits.ts";
import { memoryLedger, sequence } from "../testing/ledger.ts";
import { contents, memorySets, project, rebuildAlone, served } from "../testing/views.ts";
import { adopted, agreed, discussed, ids, said, series } from "./series.fixture.ts";

describe("What a session of a series has new against the one before", () => {
  it("is no reference of its own: whoever is named there alone has no entry of it, as after a rebuild", async () => {
    const { commits, commit, held } = series();
    const deposited = {
      sha256: "0".repeat(64),
      length: 100,
      mediaType: "text/plain" as const,
      language: "en",
    };
    const details = {
      title: "Report",
      kind: "readout" as const,
      publishers: ["neighbour"],
      published: "2009",
    };
    commit("source", "neighbours-report", [event("source", "SourceDeposited", { ...deposited, ...details })]);
    commit("source", "later-report", [
      event("source", "SourceDeposited", { ...deposited, ...details, supersedes: "neighbours-report" }),
    ]);
    held(
      "first",
      "2009",
      event("session", "TopicDiscussed", {
        ...said("c1", "discussed arms"),
        evidence: [quoting("neighbours-report", "discussed arms")],
        topics: ["arms"],
        emphasis: "plain",
      }),
    );
    held("second", "2014");
    const views = memoryViewStore();
    await project(views, commits);
    const found = await contents(views);
    expect(found["session/second"]).toContain('"publishers":[{"id":"neighbour"');
    expect(
      Object.keys(found).filter((key) => /(neighbour|later-report) .*session\/second/.test(key)),
    ).toEqual([]);
    using rebuilt = memorySets();
    await rebuildAlone({ commits: memoryLedger(sequence(commits)), sets: rebuilt.sets });
    expect(found).toEqual(await contents(rebuilt.sets.live));
  });

  it("is said for topics and instruments: new, gone, stronger, weaker, by another act; each with its words", async () => {
    const { held, since } = series();
    held(
      "first",
      "2009",
      discussed("c1", ["arms"], "thorough"),
      discussed("c2", ["trade"], "touched"),
      discussed("c3", ["culture", "transport"]),
      agreed("c4", ["energy"]),
      adopted("c5", "programme"),
    );
    held(
      "second",
      "2014",
      discussed("c1", ["arms"], "plain"),
      discussed("c2", ["trade"], "special"),
      discussed("c3", ["culture", "trafficking", "energy"]),
    );
    const found = await since("second");
    expect(found).toMatchObject({
      session: { id: "first", title: "In first", date: "2009" },
      new: [
        {
          about: { type: "topic", id: "trafficking" },
          now: {
            claim: "c3",
            act: "discussed",
            quotations: [{ exact: "discussed culture and trafficking and energy" }],
          },
        },
      ],
      weaker: [
        {
          about: { type: "topic", id: "arms" },
          before: { claim: "c1", emphasis: "thorough", quotations: [{ exact: "discussed arms" }] },
          now: { claim: "c1", emphasis: "plain", tellers: [{ id: "belarus" }] },
        },
      ],
      stronger: [{ about: { id: "trade" }, before: { emphasis: "touched" }, now: { emphasis: "special" } }],
      otherAct: [{ about: { id: "energy" }, before: { act: "agreed" }, now: { act: "discussed" } }],
      sources: [{ id: "report", kind: "readout", publishers: [{ id: "belarus" }] }],
    });
    expect(found?.gone).toMatchObject([
      { about: { type: "topic", id: "transport" }, before: { claim: "c3" } },
      { about: { type: "instrument", id: "programme" }, before: { act: "adopted" } },
    ]);
  });

  it("takes a topic's strongest discussion, and what was retracted for not said", async () => {
    const { held, commit, since } = series();
    held(
      "first",
      "2009",
      discussed("c1", ["arms"]),
      discussed("c2", ["arms"], "main"),
      agreed("c3", ["trade"]),
    );
    held("second", "2010", agreed("c1", ["arms"]), discussed("c2", ["arms"], "special"));
    commit("session", "first", [event("session", "ClaimRetracted", { claim: "c3", reason: "not so" })]);
    expect(await since("second")).toMatchObject({
      weaker: [{ before: { claim: "c2" }, now: { claim: "c2" } }],
      gone: [],
      new: [],
    });
  });

  it("is another act where a topic is discussed no more; of instruments no weight is compared", async () => {
    const { held, since } = series();
    const about = (claim: string, emphasis: "main" | "touched") => ({
      ...discussed(claim, ["arms"], emphasis),
      data: { ...discussed(claim, ["arms"], emphasis).data, refersTo: ["plan"] },
    });
    held("first", "2009", about("c1", "main") as DomainEvent, discussed("c2", ["trade"]));
    held("second", "2010", about("c1", "touched") as DomainEvent, agreed("c2", ["trade"]));
    const found = await since("second");
    expect([ids(found?.weaker), ids(found?.otherAct)]).toEqual([["arms"], ["trade"]]);
  });

  it("is compared again where what it says itself was merged", async () => {
    const { held, commit, since } = series();
    for (const id of ["arms", "disarmament"])
      commit("topic", id, [event("topic", "TopicDefined", { names: { en: id } })]);
    held("first", "2009", discussed("c1", ["disarmament"], "main"));
    held("second", "2010", discussed("c1", ["arms"]));
    expect(ids((await since("second"))?.new)).toEqual(["arms"]);
    commit("topic", "arms", [event("topic", "TopicMerged", { into: "disarmament" })]);
    const found = await since("second");
    expect([found?.new, ids(found?.weaker)]).toEqual([[], ["disarmament"]]);
  });

  it("counts a merged topic as what took its place", async () => {
    const { held, commit, since } = series();
    for (const id of ["arms", "disarmament"])
      commit("topic", id, [event("topic", "TopicDefined", { names: { en: id } })]);
    held("first", "2009", discussed("c1", ["arms"], "main"));
    held("second", "2010", discussed("c1", ["disarmament"]));
    expect(ids((await since("second"))?.gone)).toEqual(["arms"]);
    commit("topic", "arms", [event("topic", "TopicMerged", { into: "disarmament" })]);
    expect(await since("second")).toMatchObject({
      gone: [],
      new: [],
      weaker: [{ about: { id: "disarmament", name: "disarmament" } }],
    });
  });

  it("is what adopted an instrument, rather than what else was said of it there", async () => {
    const { held, since } = series();
    const also = event("session", "TopicDiscussed", {
      ...said("c1", "discussed the plan"),
      refersTo: ["plan"],
      emphasis: "main",
    });
    held("first", "2009", also, adopted("c2", "plan"));
    held("second", "2010");
    expect((await since("second"))?.gone).toMatchObject([{ before: { claim: "c2", act: "adopted" } }]);
  });

  it("is against the session held last on an earlier day: no other series, none of the same day, none that was cancelled", async () => {
    const { held, commit, since, commits } = series();
    held("first", "2009", discussed("c1", ["arms"]));
    held("same-day", "2014-11-18", discussed("c1", ["trade"]));
    held("second", "2014-11-18", discussed("c1", ["trade"]));
    commit("session", "called-off", [
      { ...(commits.at(-1)?.events[0] as DomainEvent), type: "SessionAnnounced" } as DomainEvent,
      event("session", "SessionDetailsCorrected", { changes: { date: "2013" }, reason: "moved" }),
      event("session", "SessionCancelled", { evidence: [quoting("report")] }),
    ]);
    commit("session", "elsewhere", [
      event("session", "SessionHeld", {
        ...(held("x", "2012").events[0] as Extract<DomainEvent, { type: "SessionHeld" }>).data,
        series: "another",
      }),
    ]);
    commit("session", "x", [event("session", "SessionWithdrawn", { reason: "no such session" })]);
    expect((await since("second"))?.session?.id).toBe("first");
    held("between", "2011");
    expect((await since("second"))?.session?.id).toBe("between");
    commit("session", "between", [event("session", "SessionWithdrawn", { reason: "no such session" })]);
    expect((await since("second"))?.session?.id).toBe("first");
    expect(await since("called-off")).toBeUndefined();
    expect(await since("x")).toBeUndefined();
  });

  it("where there is none before leads to the next", async () => {
    const { held, since } = series();
    held("first", "2009");
    expect(await since("first")).toEqual({});
    held("third", "2014");
    held("second", "2010");
    expect(await since("first")).toEqual({ next: { id: "second", title: "In second" } });
    held("earliest", "2000");
    expect((await since("first"))?.session?.id).toBe("earliest");
  });

  it("is found, too, where the same page of the ledger renames the series", async () => {
    const { commits, commit, held } = series();
    commit("series", "joint-collegium", [
      event("series", "SeriesDefined", { of: "sessions", names: { en: "Collegium" } }),
    ]);
    held("first", "2009");
    commit("series", "joint-collegium", [event("series", "SeriesRenamed", { names: { en: "Collegiums" } })]);
    held("second", "2014");
    const views = memoryViewStore();
    await project(views, commits, 3);
    const second = JSON.parse((await served(views, streamName("session", "second")))?.text ?? "{}");
    expect(second.sinceLast).toMatchObject({ session: { id: "first" } });
  });
});
