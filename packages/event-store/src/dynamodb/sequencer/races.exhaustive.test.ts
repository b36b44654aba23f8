import { type Commit, revision, type StreamName } from "@collegium/domain";
import { Died, mortal, turnstile } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { covered, race, randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commit, time, topic } from "../../conformance/make.ts";
import { dynamoEventStore } from "../event-store.ts";
import { testTables } from "../local.fixture.ts";
import { storedPages } from "../stored-pages.ts";
import type { Decision, Hint } from "./decisions.ts";
import { expectComplete, expectSound, type LedgerTables } from "./laws.fixture.ts";
import { sequencer } from "./sequencer.ts";

const local = await sharedLocal();
const streams = ["a", "b", "c"].map(topic);

/** A hint as it may come: late, early, twice, and for streams that are not there. */
const hint = fc.record({
  stream: fc.constantFrom(...streams, topic("nothing")),
  revision: fc.integer({ min: 1, max: 6 }).map(revision),
});
/** One sequencer's life: batches of hints, and possibly the call at which it dies, to be started again with the batch that it died in. */
const life = fc.record({
  batches: fc.array(fc.array(hint, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 }),
  death: fc.option(
    fc.record({
      call: fc.integer({ min: 1, max: 12 }),
      when: fc.constantFrom("before" as const, "after" as const),
    }),
    { nil: undefined },
  ),
});
const writing = fc.array(fc.constantFrom(...streams), { minLength: 1, maxLength: 12 });

async function write(place: LedgerTables, order: readonly StreamName[]): Promise<Commit[]> {
  const store = dynamoEventStore(place);
  const heads = new Map<StreamName, number>();
  const written: Commit[] = [];
  for (const [minute, stream] of order.entries()) {
    const after = heads.get(stream) ?? 0;
    const answer = await store.append(stream, revision(after), commit(`${minute}`, { at: time(minute) }));
    if (answer.outcome === "appended") written.push(answer.commit);
    heads.set(stream, after + 1);
  }
  return written;
}

interface Life {
  readonly batches: readonly (readonly Hint[])[];
  readonly death: { call: number; when: "before" | "after" } | undefined;
}

async function live(
  newPlace: () => LedgerTables,
  { batches, death }: Life,
  onDecision: (decision: Decision) => void,
) {
  let place = newPlace();
  mortal(place.client, death ?? {});
  for (const batch of batches) {
    try {
      await sequencer({ ...place, onDecision }).sequence(batch);
    } catch (fault) {
      if (!(fault instanceof Died)) throw fault;
      place = newPlace();
      await sequencer({ ...place, onDecision }).sequence(batch);
    }
  }
}

describe.runIf(local.available)(
  "sequencers at once, in any order of their calls, dying at any of them",
  () => {
    it("write one ledger, and every commit once", async ({ task }) => {
      let racesLost = 0;
      const property = fc.asyncProperty(
        writing,
        fc.array(life, { minLength: 2, maxLength: 3 }),
        fc.gen(),
        async (order, lives, gen) => {
          const opened = await testTables(local);
          try {
            const { admit, run } = turnstile((of) => gen(fc.nat, { max: of - 1 }));
            const placeOf = (life: string) => () => {
              const client = opened.client();
              admit(client, life);
              return { client, tables: opened.tables };
            };
            const count = ({ kind }: Decision) => {
              if (kind === "race-lost") racesLost++;
            };
            const sequencers = lives.map((one, n) => {
              const life = `sequencer ${n}`;
              return [life, () => live(placeOf(life), one, count)] as const;
            });
            let written: readonly Commit[] = [];
            const writer = async () => {
              written = await write(placeOf("writer")(), order);
            };
            await run({ writer, ...Object.fromEntries(sequencers) });

            const watcher = { client: opened.client(), tables: opened.tables };
            await expectSound(watcher);
            const pages = await storedPages(watcher);
            await sequencer(watcher).reconcile();
            await expectComplete(watcher, written);
            expect((await storedPages(watcher)).slice(0, pages.length)).toEqual(pages);
          } finally {
            await opened.close();
          }
        },
      );
      const races = await race(property, { runs: randomCases(1, 60), most: 120, met: () => racesLost > 0 });
      covered(task, "races of sequencers", races);
      // Otherwise nothing was tried here.
      expect(racesLost).toBeGreaterThan(0);
    });

    it("write one ledger without any schedule, many at once", async () => {
      const opened = await testTables(local);
      const place = { client: opened.client(), tables: opened.tables };
      const written = await write(
        place,
        Array.from({ length: 40 }, (_, n) => streams[n % 3] ?? topic("a")),
      );
      const hints = written.map(({ stream, revision }) => ({ stream, revision }));
      const rivals = Array.from({ length: 8 }, (_, n) => hints.slice(n * 5, n * 5 + 5));
      const done = await Promise.all(
        rivals.map((batch) => sequencer({ client: opened.client(), tables: opened.tables }).sequence(batch)),
      );
      await expectSound(place);
      await sequencer(place).reconcile();
      await expectComplete(place, written);
      expect(done.reduce((sum, { commits }) => sum + commits, 0)).toBeLessThanOrEqual(40);
      await opened.close();
    });
  },
);
