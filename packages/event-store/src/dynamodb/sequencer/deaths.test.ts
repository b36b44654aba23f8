import { type Commit, revision } from "@collegium/domain";
import { Died, mortal } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { describe, expect, it } from "vitest";
import { commit, renamed, time, topic } from "../../conformance/make.ts";
import { dynamoEventStore } from "../event-store.ts";
import { type TestTables, testTables } from "../local.fixture.ts";
import type { Hint } from "./decisions.ts";
import { expectComplete, expectSound, type Place, storedPages } from "./laws.fixture.ts";
import { sequencer } from "./sequencer.ts";

const local = await sharedLocal();
const hint = (id: string, at: number): Hint => ({ stream: topic(id), revision: revision(at) });

/** What a process does in its life: writes, is hinted, writes more; of the last commits of `a` it is never told. */
const life = [
  { append: [["a", 0], ["b", 0]], hints: [hint("a", 1), hint("b", 1)] },
  { append: [["a", 1], ["c", 0], ["b", 1], ["a", 2]], hints: [hint("b", 2), hint("a", 2), hint("c", 1)] },
  { append: [["d", 0], ["a", 3]], hints: [hint("d", 1), hint("b", 1)] },
] as const; // biome-ignore format: one step a line

interface Lived {
  readonly acknowledged: Commit[];
  /** The append that was under way at the end. */
  pending: readonly [string, number] | undefined;
}

const numbered = (id: string, after: number) =>
  commit(`${id}${after + 1}`, { at: time(after), events: [renamed(`${id}${after + 1}`)] });

/** Lives, until the end or the death of the client; `lived` tells how far it came. */
async function live(place: Place, lived: Lived): Promise<void> {
  const store = dynamoEventStore(place);
  const order = sequencer(place);
  for (const { append, hints } of life) {
    for (const [id, after] of append) {
      lived.pending = [id, after];
      const answer = await store.append(topic(id), revision(after), numbered(id, after));
      if (answer.outcome !== "appended") throw new Error(`${id} ${after}: ${answer.outcome}`);
      lived.acknowledged.push(answer.commit);
      lived.pending = undefined;
    }
    await order.sequence(hints);
  }
  await order.reconcile();
}

/** One life that ends at a call, in tables of its own, and what is there then. */
async function die(opened: TestTables, call: number, when: "before" | "after") {
  const client = opened.client();
  const process = mortal(client, { call, when });
  const lived: Lived = { acknowledged: [], pending: undefined };
  await expect(live({ client, tables: opened.tables }, lived)).rejects.toThrow(Died);
  await process.quiet();
  const next: Place = { client: opened.client(), tables: opened.tables };
  await expectSound(next);
  return { lived, next, pages: await storedPages(next) };
}

const withTables = async (test: (opened: TestTables) => Promise<void>): Promise<void> => {
  const opened = await testTables(local);
  try {
    await test(opened);
  } finally {
    await opened.close();
  }
};

/** How many calls a life without death has; asked of the database once. */
const countCalls = async (): Promise<number> => {
  let count = 0;
  await withTables(async (opened) => {
    const client = opened.client();
    const { calls } = mortal(client, {});
    const lived: Lived = { acknowledged: [], pending: undefined };
    await live({ client, tables: opened.tables }, lived);
    await expectComplete({ client: opened.client(), tables: opened.tables }, lived.acknowledged);
    count = calls.length;
  });
  return count;
};
const calls = local.available ? await countCalls() : 0;
const deaths = Array.from({ length: calls }, (_, n) => n + 1).flatMap((call) =>
  (["before", "after"] as const).map((when) => [when, call] as const),
);

describe.runIf(local.available)("a process that dies at any call, and is started again", () => {
  it.each(deaths)(
    "loses nothing and repeats nothing when told the same hints (%s call %i)",
    async (when, call) => {
      await withTables(async (opened) => {
        const { lived, next, pages } = await die(opened, call, when);
        const store = dynamoEventStore(next);
        if (lived.pending) {
          const [id, after] = lived.pending;
          // The client sends again what was never answered: it is recorded once, whatever became of the first try.
          const again = await store.append(topic(id), revision(after), numbered(id, after));
          expect(again.outcome).toBe("appended");
          if (again.outcome === "appended") lived.acknowledged.push(again.commit);
        }
        const told = lived.acknowledged.map(({ stream, revision }) => ({ stream, revision }));
        await sequencer(next).sequence(told);
        await expectComplete(next, lived.acknowledged);
        expect((await storedPages(next)).slice(0, pages.length)).toEqual(pages);
        const head = await store.head();
        await sequencer(next).sequence(told);
        expect(await sequencer(next).reconcile()).toEqual({ pages: 0, commits: 0, setAside: [] });
        expect(await store.head()).toBe(head);
      });
    },
  );

  it.each(deaths)("loses nothing when all hints are lost as well (%s call %i)", async (when, call) => {
    await withTables(async (opened) => {
      const { lived, next, pages } = await die(opened, call, when);
      await sequencer(next).reconcile();
      await expectComplete(next, lived.acknowledged);
      expect((await storedPages(next)).slice(0, pages.length)).toEqual(pages);
    });
  });

  it("has tried every call of a life", () => expect(calls).toBeGreaterThan(30));
});
