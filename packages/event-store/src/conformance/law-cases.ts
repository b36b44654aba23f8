import { type Commit, position, revision, type StreamName } from "@collegium/domain";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Appended, Conflict } from "../port.ts";
import { all, commit, time, topic } from "./make.ts";
import type { EventStoreUnderTest, WithStore } from "./under-test.ts";

const streams = ["a", "b", "b-2"].map(topic);

/** One try to append: where, how far from the head that the writer believes in, under which id. */
const attempt = fc.record({
  stream: fc.constantFrom(...streams),
  /** 0 is right; below is stale; above is ahead. */
  offset: fc.constantFrom(0, 0, 0, 0, -1, -2, 1),
  id: fc.constantFrom("k1", "k2", "k3", "k4", "k5", "k6"),
});
/** Rounds of attempts; those of one round are made at once. */
const history = fc.array(fc.array(attempt, { minLength: 1, maxLength: 6 }), { maxLength: 8 });

interface Tried {
  readonly stream: StreamName;
  readonly expected: number;
  readonly id: string;
  readonly answer: Appended | Conflict;
}

/** Properties of every history, however appends interleave. */
export function lawCases(withStore: WithStore, runs: number): void {
  const law = (name: string, check: (opened: EventStoreUnderTest, tried: Tried[]) => Promise<void>) =>
    it(name, async () => {
      await fc.assert(
        fc.asyncProperty(history, async (rounds) => {
          await withStore(async (opened) => check(opened, await play(opened, rounds)))();
        }),
        { numRuns: runs },
      );
    });

  law(
    "revisions and positions are dense, and the ledger holds every stream in its order",
    async ({ store }, tried) => {
      const ledger = await all(store.readLedger(position(0), 1000));
      expect(ledger.map((read) => read.position)).toEqual(ledger.map((_, n) => n + 1));
      expect(await store.head()).toBe(ledger.length);
      expect(ledger).toHaveLength(
        tried.filter(({ answer }) => answer.outcome === "appended" && !answer.repeated).length,
      );
      for (const stream of streams) {
        const commits = await all(store.readStream(stream));
        expect(commits.map((read) => read.revision)).toEqual(commits.map((_, n) => n + 1));
        expect(
          ledger.filter((read) => read.stream === stream).map(({ position: _, ...rest }) => rest),
        ).toEqual(commits);
        expect(await store.exists(stream)).toBe(commits.length > 0);
      }
    },
  );

  law("every acknowledged commit is there as it was acknowledged", async ({ store }, tried) => {
    const kept = new Map<string, Commit>();
    for (const stream of streams)
      for await (const read of store.readStream(stream)) kept.set(`${stream} ${read.revision}`, read);
    const places = new Map<string, number | undefined>();
    for await (const read of store.readLedger(position(0), 1000))
      places.set(`${read.stream} ${read.revision}`, read.position);
    for (const { stream, expected, answer } of tried) {
      if (answer.outcome !== "appended") continue;
      const place = `${stream} ${expected + 1}`;
      expect(answer.commit).toEqual(kept.get(place));
      if (answer.position !== undefined) expect(answer.position).toBe(places.get(place));
    }
  });

  law(
    "trying all of it again records nothing, and answers what was recorded as before",
    async ({ store, settle }, tried) => {
      const before = await store.head();
      for (const { stream, expected, id, answer } of tried) {
        if (answer.outcome !== "appended") continue;
        const again = await store.append(stream, revision(expected), commit(id, { at: time(10_000) }));
        expect(again).toMatchObject({ outcome: "appended", repeated: true });
        expect("commit" in again && again.commit).toEqual(answer.commit);
      }
      await settle();
      expect(await store.head()).toBe(before);
    },
  );

  law(
    "of appends after one revision exactly one is recorded, the rest are its repeats or conflicts",
    async (_, tried) => {
      for (const [, rivals] of Map.groupBy(tried, ({ stream, expected }) => `${stream} ${expected}`)) {
        const winners = rivals.filter(({ answer }) => answer.outcome === "appended");
        const ids = new Set(winners.map(({ id }) => id));
        expect(ids.size).toBeLessThanOrEqual(1);
        expect(winners.filter(({ answer }) => answer.outcome === "appended" && !answer.repeated).length).toBe(
          ids.size,
        );
      }
    },
  );

  law("pages of the ledger make up the whole, whatever their size", async ({ store }) => {
    const whole = await all(store.readLedger(position(0), 1000));
    for (const size of [1, 2, 3, 7]) {
      const pages: unknown[] = [];
      for (let after = 0; after < whole.length; after += size)
        pages.push(...(await all(store.readLedger(position(after), size))));
      expect(pages).toEqual(whole);
    }
  });
}

/** Makes the attempts of each round at once, against the heads as they were when the round began. */
async function play(
  { store, settle }: EventStoreUnderTest,
  rounds: { stream: StreamName; offset: number; id: string }[][],
): Promise<Tried[]> {
  const tried: Tried[] = [];
  const heads = new Map<StreamName, number>();
  for (const [minute, round] of rounds.entries()) {
    const answers = await Promise.all(
      round.map(async ({ stream, offset, id }) => {
        const expected = Math.max(0, (heads.get(stream) ?? 0) + offset);
        const answer = await store.append(stream, revision(expected), commit(id, { at: time(minute) }));
        return { stream, expected, id, answer };
      }),
    );
    for (const { stream, answer } of answers) {
      const head = answer.outcome === "conflict" ? answer.head : answer.commit.revision;
      heads.set(stream, Math.max(heads.get(stream) ?? 0, head));
    }
    tried.push(...answers);
  }
  await settle();
  return tried;
}
