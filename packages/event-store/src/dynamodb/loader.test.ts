import { revision, type SequencedCommit, type StreamName } from "@collegium/domain";
import { Died, mortal, turnstile } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { covered, race, randomCases, sample } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { all, commit, none, renamed, time, topic } from "../conformance/make.ts";
import type { Loader, Misplaced } from "../loader.ts";
import { dynamoEventStore } from "./event-store.ts";
import { dynamoLoader } from "./loader.ts";
import { type TestTables, testTables } from "./local.fixture.ts";
import type { Decision, Hint } from "./sequencer/decisions.ts";
import { expectComplete, expectSound, type LedgerTables } from "./sequencer/laws.fixture.ts";
import { sequencer } from "./sequencer/sequencer.ts";

const local = await sharedLocal();

/** Another register's ledger. Its times run against its order from stream to stream, so that a sequencer alone would order it otherwise. */
const archive: readonly SequencedCommit[] = ["a", "b", "a", "c", "b", "a", "d", "c", "e", "a"].map(
  (id, index, ids) => {
    const at = ids.slice(0, index + 1).filter((one) => one === id).length;
    const minutes = at + 10 * (9 - ids.indexOf(id));
    const events = at === 1 ? {} : { events: [renamed(`${id}${at}`)] };
    const content = commit(`${id}${at}`, { at: time(minutes), ...events });
    return { stream: topic(id), revision: revision(at), position: (index + 1) as never, ...content };
  },
);
/** Pages of two to four commits. */
const maxWrites = 6;

async function load(place: LedgerTables, commits = archive): Promise<Misplaced | undefined> {
  const loader = dynamoLoader({ ...place, maxWrites });
  for (const one of commits) {
    const stopped = await loader.take(one);
    if (stopped) return stopped;
  }
  return loader.end();
}

/** Loads what is not there yet, as an import that was begun before. */
async function goOn(place: LedgerTables): Promise<Misplaced | undefined> {
  const head = await dynamoEventStore(place).head();
  return load(place, archive.slice(head));
}

async function withTables(test: (place: LedgerTables, opened: TestTables) => Promise<void>): Promise<void> {
  const opened = await testTables(local);
  try {
    await test({ client: opened.client(), tables: opened.tables }, opened);
  } finally {
    await opened.close();
  }
}

const countCalls = async (): Promise<number> => {
  let count = 0;
  await withTables(async (place, opened) => {
    const { calls } = mortal(place.client, {});
    expect(await load(place)).toBeUndefined();
    count = calls.length;
    expect(await expectSound({ client: opened.client(), tables: opened.tables })).toEqual(archive);
  });
  return count;
};
const calls = local.available ? await countCalls() : 0;

describe.runIf(local.available)("A ledger of another register", () => {
  it("is loaded with its positions, and a sequencer finds nothing left to do", () =>
    withTables(async (place) => {
      expect(await load(place)).toBeUndefined();
      expect(await expectSound(place)).toEqual(archive);
      await expectComplete(place, archive);
      expect(await sequencer(place).reconcile()).toEqual({ pages: 0, commits: 0, setAside: [] });
    }));

  it("is loaded where commits of a stream have one time", () =>
    withTables(async (place) => {
      const sameTime = archive.map((one) => ({ ...one, at: time(1) }));
      expect(await load(place, sameTime)).toBeUndefined();
      expect(await expectSound(place)).toEqual(sameTime);
    }));

  it("is the same, whatever call the loader dies at, when another takes up the rest", async ({ task }) => {
    expect(calls).toBeGreaterThan(5);
    const deaths = Array.from({ length: 2 * calls }, (_, n) => ({
      call: (n >> 1) + 1,
      when: n % 2 === 0 ? ("before" as const) : ("after" as const),
    }));
    const tried = sample(deaths, 3);
    covered(task, "deaths of a loader", tried.length, deaths.length);
    for (const { call, when } of tried) {
      await withTables(async (next, opened) => {
        const client = opened.client();
        const process = mortal(client, { call, when });
        await expect(load({ client, tables: opened.tables })).rejects.toThrow(Died);
        await process.quiet();
        const begun = await expectSound(next);
        expect(begun, `${when} call ${call}`).toEqual(archive.slice(0, begun.length));
        expect(await goOn(next)).toBeUndefined();
        expect(await expectSound(next), `${when} call ${call}`).toEqual(archive);
        await expectComplete(next, archive);
      });
    }
  });

  it("keeps its positions while sequencers are hinted of the commits that are loaded, in any order of all calls", async ({
    task,
  }) => {
    const hint = fc.constantFrom(...archive.map(({ stream, revision }) => ({ stream, revision })));
    const batches = fc.array(fc.array(hint, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 });
    let racesLost = 0;
    const onDecision = ({ kind }: Decision) => {
      if (kind === "race-lost") racesLost++;
    };
    const property = fc.asyncProperty(batches, batches, fc.gen(), (one, two, gen) =>
      withTables(async (watcher, { client, tables }) => {
        const { admit, run } = turnstile((of) => gen(fc.nat, { max: of - 1 }));
        const placeOf = (life: string): LedgerTables => {
          const own = client();
          admit(own, life);
          return { client: own, tables };
        };
        const order = (life: string, hints: readonly (readonly Hint[])[]) => async () => {
          const own = sequencer({ ...placeOf(life), onDecision });
          for (const batch of hints) await own.sequence(batch);
        };
        await run({
          loader: async () => expect(await load(placeOf("loader"))).toBeUndefined(),
          one: order("one", one),
          two: order("two", two),
        });
        expect(await expectSound(watcher)).toEqual(archive);
        await expectComplete(watcher, archive);
      }),
    );
    const races = await race(property, { runs: randomCases(2, 40), most: 80, met: () => racesLost > 0 });
    covered(task, "races of a loader and two sequencers", races);
    // Otherwise nothing was tried here.
    expect(racesLost).toBeGreaterThan(0);
  });

  it("is loaded once by two loaders at once", () =>
    withTables(async (place, opened) => {
      const other = { client: opened.client(), tables: opened.tables };
      expect(await Promise.all([load(place), load(other, archive)])).toEqual([undefined, undefined]);
      expect(await expectSound(place)).toEqual(archive);
    }));

  it("stops with nothing lost where somebody else's commit got into the ledger", () =>
    withTables(async (place) => {
      const loader = dynamoLoader({ ...place, maxWrites });
      await takeAll(loader, archive.slice(0, 4));
      await loader.end();
      await dynamoEventStore(place).append(topic("x"), none, commit("x1"));
      await sequencer(place).sequence([{ stream: topic("x"), revision: revision(1) }]);
      const stopped = await takeAll(loader, archive.slice(4));
      expect(stopped).toEqual({ position: 5, why: expect.stringMatching(/topic\/x .*another process/) });
      expect((await expectSound(place)).map(({ id }) => id)).toEqual(["a1", "b1", "a2", "c1", "x1"]);
    }));

  it("stops where a stream has a commit that was never sequenced", () =>
    withTables(async (place) => {
      await dynamoEventStore(place).append(topic("c"), none, commit("other"));
      const stopped = await load(place);
      expect(stopped).toEqual({ position: 4, why: expect.stringMatching(/topic\/c .*not in the ledger/) });
      await sequencer(place).reconcile();
      expect((await expectSound(place)).map(({ id }) => id)).toContain("other");
    }));

  it.each<[string, Partial<SequencedCommit>, RegExp]>([
    ["a revision left out", { revision: revision(3) }, /no revision 2/],
    ["a revision twice", { revision: revision(1) }, /is at revision 1/],
    ["a time that goes back", { at: time(-1) }, /can't follow/],
  ])("is taken up to %s", (_, change, why) =>
    withTables(async (place) => {
      const wrong = { ...(archive[2] as SequencedCommit), ...change };
      const stopped = await load(place, [...archive.slice(0, 2), wrong]);
      expect(stopped).toEqual({ position: 3, why: expect.stringMatching(why) });
      expect(await expectSound(place)).toEqual(archive.slice(0, 2));
    }),
  );

  it("takes one call for a page of 49 commits of as many streams", () =>
    withTables(async (place) => {
      const many = Array.from({ length: 120 }, (_, index) => ({
        stream: `topic/t${index}` as StreamName,
        revision: revision(1),
        position: (index + 1) as never,
        ...commit(`t${index}`),
      }));
      const { calls } = mortal(place.client, {});
      const loader = dynamoLoader(place);
      await takeAll(loader, many);
      await loader.end();
      expect(calls.filter((call) => call === "TransactWriteItemsCommand")).toHaveLength(3);
      expect(await all(dynamoEventStore(place).readLedger(0 as never, 200))).toEqual(many);
    }));
});

async function takeAll(loader: Loader, commits: readonly SequencedCommit[]): Promise<Misplaced | undefined> {
  for (const one of commits) {
    const stopped = await loader.take(one);
    if (stopped) return stopped;
  }
  return loader.end();
}
