import { type Commit, revision } from "@collegium/domain";
import { type Death, deathsIn, restore } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { covered, sample } from "@collegium/thoroughness";
import { describe, expect, it } from "vitest";
import { commit, renamed, time, topic } from "../../conformance/make.ts";
import { dynamoEventStore } from "../event-store.ts";
import { testTables } from "../local.fixture.ts";
import { storedPages } from "../stored-pages.ts";
import type { Hint } from "./decisions.ts";
import { expectComplete, expectSound, type LedgerTables } from "./laws.fixture.ts";
import { sequencer } from "./sequencer.ts";

const local = await sharedLocal();
const hint = (id: string, at: number): Hint => ({ stream: topic(id), revision: revision(at) });

type Step =
  | { readonly append: readonly [id: string, after: number] }
  | { readonly sequence: readonly Hint[] }
  | { readonly reconcile: true };

/** What a process does in its life: writes, is hinted, writes more; of the last commits of `a` it is never told. */
const life: readonly Step[] = [
  { append: ["a", 0] },
  { append: ["b", 0] },
  { sequence: [hint("a", 1), hint("b", 1)] },
  { append: ["a", 1] },
  { append: ["c", 0] },
  { append: ["b", 1] },
  { append: ["a", 2] },
  { sequence: [hint("b", 2), hint("a", 2), hint("c", 1)] },
  { append: ["d", 0] },
  { append: ["a", 3] },
  { sequence: [hint("d", 1), hint("b", 1)] },
  { reconcile: true },
];

const numbered = (id: string, after: number) =>
  commit(`${id}${after + 1}`, { at: time(after), events: [renamed(`${id}${after + 1}`)] });

/** A process at a place, and all commits that it was told are recorded. */
function start(place: LedgerTables) {
  const store = dynamoEventStore(place);
  const order = sequencer(place);
  const acknowledged: Commit[] = [];
  return {
    acknowledged,
    async live(step: Step): Promise<void> {
      if ("reconcile" in step) await order.reconcile();
      else if ("sequence" in step) await order.sequence(step.sequence);
      else {
        const [id, after] = step.append;
        const answer = await store.append(topic(id), revision(after), numbered(id, after));
        if (answer.outcome !== "appended") throw new Error(`${id} ${after}: ${answer.outcome}`);
        acknowledged.push(answer.commit);
      }
    },
  };
}

/** Lives once, undisturbed; answers what was acknowledged before each death, too. */
async function lived() {
  await using opened = await testTables(local);
  const { tables } = opened;
  const client = opened.client();
  const { live, acknowledged } = start({ client, tables });
  const steps = life.map((step) => () => live(step));
  const { deaths, calls } = await deathsIn({ client, observer: opened.client(), tables }, steps);
  await expectComplete({ client: opened.client(), tables }, acknowledged);
  const writes = (death: Death) => life.slice(0, death.step).filter((step) => "append" in step).length;
  return { calls, deaths: deaths.map((death) => ({ ...death, told: acknowledged.slice(0, writes(death)) })) };
}
const { deaths, calls } = local.available ? await lived() : { deaths: [], calls: 0 };
const tried = sample(deaths, 3);

describe.runIf(local.available)("a process that dies at any call, and is started again", () => {
  it.concurrent.each(tried)(
    "loses nothing and repeats nothing when told the same hints ($at)",
    async ({ step, stored, told }) => {
      await using opened = await testTables(local);
      const next: LedgerTables = { client: opened.client(), tables: opened.tables };
      await restore(next.client, next.tables, stored);
      await expectSound(next);
      const pages = await storedPages(next);

      // Whoever was not answered sends it again: it is recorded once, whatever became of the first try.
      const { live, acknowledged } = start(next);
      for (const one of life.slice(step)) if (!("reconcile" in one)) await live(one);
      const all = [...told, ...acknowledged];
      const hints = all.map(({ stream, revision }) => ({ stream, revision }));
      await sequencer(next).sequence(hints);
      await expectComplete(next, all);
      expect((await storedPages(next)).slice(0, pages.length)).toEqual(pages);

      const head = await dynamoEventStore(next).head();
      expect(head).toBe(all.length);
      await sequencer(next).sequence(hints);
      expect(await sequencer(next).reconcile()).toEqual({ pages: 0, commits: 0, setAside: [] });
      expect(await dynamoEventStore(next).head()).toBe(head);
    },
  );

  it.concurrent.each(tried)(
    "loses nothing when all hints are lost as well ($at)",
    async ({ step, stored, told }) => {
      await using opened = await testTables(local);
      const next: LedgerTables = { client: opened.client(), tables: opened.tables };
      await restore(next.client, next.tables, stored);
      const pages = await storedPages(next);
      const { live, acknowledged } = start(next);
      for (const one of life.slice(step)) if ("append" in one) await live(one);
      await sequencer(next).reconcile();
      await expectComplete(next, [...told, ...acknowledged]);
      expect((await storedPages(next)).slice(0, pages.length)).toEqual(pages);
    },
  );

  it("has died between any two of its calls", ({ task }) => {
    expect(calls).toBeGreaterThan(30);
    expect(deaths.length).toBeGreaterThan(25);
    covered(task, "deaths of writer and sequencer, told again or not", 2 * tried.length, 2 * deaths.length);
  });
});
