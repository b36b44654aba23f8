import { type Commit, type DomainEvent, type StreamName, streamName } from "@collegium/domain";
import { randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryViewStore } from "../memory/view-store.ts";
import { readAsOf } from "../past/read.ts";
import { event, quoting } from "../testing/commits.ts";
import { memoryLedger, sequence } from "../testing/ledger.ts";
import { interleave } from "../testing/registers.ts";
import { contents, memorySets, project, rebuildAlone, served, today } from "../testing/views.ts";
import { adopted, agreed, discussed, type Emphasis, recalled, series } from "./series.fixture.ts";

describe("Sessions of one series", () => {
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
  const runs = { numRuns: randomCases(25, 600) };
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
