import { type Commit, type DomainEvent, type StreamName, streamName } from "@collegium/domain";
import { amount } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SinceLast } from "../documents/since-last.ts";
import { memoryViewStore } from "../memory/view-store.ts";
import { readAsOf } from "../past/read.ts";
import { event, held, quoting, writing } from "../testing/commits.ts";
import { memoryLedger, sequence } from "../testing/ledger.ts";
import { interleave } from "../testing/registers.ts";
import { contents, memorySets, project, rebuildAlone, served, today } from "../testing/views.ts";

type Emphasis = "main" | "special" | "thorough" | "plain" | "touched";

const said = (claim: string, exact: string) => ({
  claim,
  wording: exact.split(" ")[0] ?? "",
  by: "joint" as const,
  evidence: [quoting("report", exact)],
});
const discussed = (claim: string, topics: string[], emphasis: Emphasis = "plain"): DomainEvent =>
  event("session", "TopicDiscussed", {
    ...said(claim, `discussed ${topics.join(" and ")}`),
    topics,
    emphasis,
  });
const agreed = (claim: string, topics: string[]): DomainEvent =>
  event("session", "UnderstandingReached", { ...said(claim, `agreed on ${topics.join(" and ")}`), topics });
const adopted = (claim: string, instrument: string): DomainEvent =>
  event("session", "InstrumentAdopted", {
    ...said(claim, `adopted ${instrument}`),
    instruments: [instrument],
  });

const recalled = (claim: string, instrument: string): DomainEvent =>
  event("session", "PositionAffirmed", { ...said(claim, `affirmed ${instrument}`), refersTo: [instrument] });

/** A register of one series, to be written session by session, and what a session then says of the one before. */
function series() {
  const { commits, commit } = writing();
  commit("source", "report", [
    event("source", "SourceDeposited", {
      sha256: "0".repeat(64),
      length: 100,
      mediaType: "text/plain",
      title: "Report",
      kind: "readout",
      publishers: ["belarus"],
      published: "2014",
      language: "en",
    }),
  ]);
  return {
    commits,
    commit,
    held: (id: string, date: string, ...claims: DomainEvent[]) =>
      commit("session", id, [held({ date, title: `In ${id}`, source: "report" }), ...claims]),
    async since(id: string): Promise<SinceLast | undefined> {
      const views = memoryViewStore();
      await project(views, commits);
      return JSON.parse((await served(views, streamName("session", id)))?.text ?? "{}").sinceLast;
    },
  };
}

const ids = (list: readonly { readonly about: { readonly id: string } }[] | undefined) =>
  list?.map(({ about }) => about.id);

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

  it("is also what was adopted or signed long before, where no session since mentions it, this one included", async () => {
    const { held, commit, since } = series();
    held("first", "2009", adopted("c1", "programme"), adopted("c2", "plan"), adopted("c3", "treaty"));
    held("second", "2010", recalled("c1", "plan"), discussed("c2", ["arms"], "main"));
    held("third", "2011", adopted("c1", "protocol"));
    held("fourth", "2012", recalled("c1", "treaty"));
    held("fifth", "2013", discussed("c1", ["arms"]));
    expect((await since("second"))?.unmentioned).toBeUndefined();
    expect((await since("third"))?.unmentioned).toMatchObject([
      {
        about: { type: "instrument", id: "programme" },
        at: { id: "first", title: "In first", date: "2009" },
        before: { claim: "c1", act: "adopted", quotations: [{ exact: "adopted programme" }] },
      },
      { about: { id: "treaty" } },
    ]);
    const fourth = await since("fourth");
    expect([ids(fourth?.gone), ids(fourth?.unmentioned)]).toEqual([["protocol"], ["programme"]]);
    expect(ids((await since("fifth"))?.unmentioned)).toEqual(["protocol", "programme"]);
    expect((await since("fifth"))?.sources).toMatchObject([{ id: "report" }]);
    commit("session", "third", [recalled("c2", "programme")]);
    expect(ids((await since("fifth"))?.unmentioned)).toEqual(["protocol"]);
    commit("session", "third", [event("session", "ClaimRetracted", { claim: "c1", reason: "not so" })]);
    expect((await since("fifth"))?.unmentioned).toBeUndefined();
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

  it("looks back twenty days of sessions, and no farther", async () => {
    const { held, since } = series();
    held("s0", "1980", adopted("c1", "plan"));
    for (let year = 1; year <= 21; year++) held(`s${year}`, `${1980 + year}`);
    expect(ids((await since("s20"))?.unmentioned)).toEqual(["plan"]);
    expect((await since("s21"))?.unmentioned).toBeUndefined();
    held("inserted", "1990-06");
    expect((await since("s20"))?.unmentioned).toBeUndefined();
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
});

describe("Sessions of one series", () => {
  it("show what was adopted at an earlier one, and mentioned at none since, once: as gone after the next, and long before after others", async () => {
    const some = fc.subarray(["plan", "programme", "protocol", "treaty"]);
    const meeting = fc.record({ adopts: some, recalls: some, sameDay: fc.boolean() });
    const meetings = fc.array(meeting, { minLength: 2, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(meetings, async (all) => {
        const { held, since } = series();
        const days: (typeof all)[] = [];
        all.forEach(({ sameDay, ...one }, index) => {
          // The last session is alone on its day: what it is compared with is before it.
          if (sameDay && index > 0 && index < all.length - 1) days.at(-1)?.push({ sameDay, ...one });
          else days.push([{ sameDay, ...one }]);
          const claims = [
            ...one.adopts.map((id) => [adopted, id] as const),
            ...one.recalls.map((id) => [recalled, id] as const),
          ];
          const day = `${2000 + days.length}`;
          held(`s${index}`, day, ...claims.map(([say, id], nth) => say(`c${nth + 1}`, id)));
        });
        const adoptedOn = (day: typeof all) => [...new Set(day.flatMap(({ adopts }) => adopts))];
        const silent = days
          .slice(0, -1)
          .flatMap((day, then) =>
            adoptedOn(day).filter(
              (id) =>
                !days
                  .slice(then + 1)
                  .some((later) => later.some((one) => [...one.adopts, ...one.recalls].includes(id))),
            ),
          );
        const found = await since(`s${all.length - 1}`);
        const justAdopted = new Set(adoptedOn(days.at(-2) ?? []));
        const gone = ids(found?.gone) ?? [];
        const told = [...gone.filter((id) => justAdopted.has(id)), ...(ids(found?.unmentioned) ?? [])];
        expect(told.sort()).toEqual(silent.sort());
      }),
      { numRuns: amount(25, 600) },
    );
  });

  const topics = ["arms", "trade", "culture"];
  const sessions = ["a", "b", "c", "d"];
  const step = fc.record({
    at: fc.nat(11),
    act: fc.nat(17),
    session: fc.constantFrom(...sessions),
    topic: fc.constantFrom(...topics),
    year: fc.integer({ min: 2009, max: 2013 }),
    emphasis: fc.constantFrom<Emphasis>("main", "special", "thorough", "plain", "touched"),
  });

  /** A ledger in which all is said of few sessions: who comes before whom changes again and again. */
  const ledgers = fc.array(step, { minLength: 1, maxLength: 25 }).map((steps) => {
    const { commits, commit, held } = series();
    // By session, how many claims it ever had, and those that stand; what takes no more events is in none.
    const claims = new Map<string, { count: number; standing: string[] }>();
    const over = new Set<string>();
    for (const id of topics) {
      commit("topic", id, [event("topic", "TopicDefined", { names: { en: id } })]);
      commit("instrument", `${id}-plan`, [
        event("instrument", "InstrumentRegistered", {
          kind: "plan",
          names: { en: `${id} plan` },
          parties: ["belarus"],
        }),
      ]);
    }
    const onTopic = (topic: string, one: DomainEvent) => !over.has(topic) && commit("topic", topic, [one]);
    for (const { at, act, session, topic, year, emphasis } of steps) {
      const known = claims.get(session);
      if (act < 2 && at > 5 && !over.has(`${topic}-plan`)) {
        const into = `${topics[(topics.indexOf(topic) + 1) % 3]}-plan`;
        commit("instrument", `${topic}-plan`, [event("instrument", "InstrumentMerged", { into })]);
        over.add(`${topic}-plan`);
      } else if (act === 0)
        onTopic(topic, event("topic", "TopicRenamed", { names: { en: `${topic} ${at}` } }));
      else if (act === 1) {
        const into = topics[(topics.indexOf(topic) + 1) % 3] as string;
        onTopic(topic, event("topic", "TopicMerged", { into }));
        over.add(topic);
      } else if (act === 2)
        commit("source", "report", [
          event("source", "SourceDetailsCorrected", { changes: { title: `Report ${at}` }, reason: "again" }),
        ]);
      else if (!known) {
        claims.set(session, { count: 1, standing: ["c1"] });
        held(session, `${year}`, discussed("c1", [topic], emphasis));
      } else if (over.has(session)) continue;
      else if (act < 9) {
        const id = `c${++known.count}`;
        known.standing.push(id);
        commit("session", session, [act % 2 ? discussed(id, [topic], emphasis) : agreed(id, [topic])]);
      } else if (act === 9) {
        const claim = known.standing.shift();
        if (claim) commit("session", session, [event("session", "ClaimRetracted", { claim, reason: "no" })]);
      } else if (act > 13) {
        const id = `c${++known.count}`;
        known.standing.push(id);
        commit("session", session, [(act % 2 ? adopted : recalled)(id, `${topic}-plan`)]);
      } else if (act === 10) {
        over.add(session);
        commit("session", session, [event("session", "SessionWithdrawn", { reason: "twice" })]);
      } else
        commit("session", session, [
          event("session", "SessionDetailsCorrected", {
            changes: act === 11 ? { series: at % 2 ? "another" : "joint-collegium" } : { date: `${year}` },
            reason: "misread",
            evidence: { date: [quoting("report")] },
          }),
        ]);
    }
    return commits;
  });
  const picks = fc.array(fc.nat(50), { minLength: 1, maxLength: 40 });
  const runs = { numRuns: amount(25, 600) };
  const streamsOf = (commits: readonly Commit[]) => new Set(commits.map(({ stream }) => stream));

  it("are compared the same whatever came first, in steps of any size, as after a rebuild, and as of now", async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, picks, fc.integer({ min: 1, max: 9 }), async (commits, order, size) => {
        const views = memoryViewStore();
        await project(views, interleave(commits, order), size);
        using rebuilt = memorySets();
        const ledger = memoryLedger(sequence(commits));
        await rebuildAlone({ commits: ledger, sets: rebuilt.sets, pageSize: size });
        expect(await contents(views)).toEqual(await contents(rebuilt.sets.live));
        for (const stream of streamsOf(commits)) {
          const then = await readAsOf({ commits: ledger, views }, stream, "2030-01-01T00:00:00Z", { today });
          expect(then && new TextDecoder().decode(then.body)).toBe((await served(views, stream))?.text);
        }
      }),
      runs,
    );
  });

  it("are, as of a past day, compared as they were then", async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, fc.nat(30), async (commits, index) => {
        const last = commits[index % commits.length] as Commit;
        const then = memoryViewStore();
        await project(then, commits.slice(0, commits.indexOf(last) + 1));
        const views = memoryViewStore();
        await project(views, commits, 4);
        const register = { commits: memoryLedger(sequence(commits)), views };
        for (const stream of sessions.map((id): StreamName => streamName("session", id))) {
          const past = await readAsOf(register, stream, last.at, { today });
          expect(past && new TextDecoder().decode(past.body)).toBe((await served(then, stream))?.text);
        }
      }),
      runs,
    );
  });
});
