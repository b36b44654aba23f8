import type { StreamName } from "@collegium/domain";
import type { Item } from "@collegium/dynamodb";
import { type DeathPlan, mortal, turnstile } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { pagePartition } from "@collegium/event-store/dynamodb";
import { storedPages } from "@collegium/event-store/testing";
import { covered, race, randomCases } from "@collegium/thoroughness";
import type { DynamoDBBatchResponse, DynamoDBRecord } from "aws-lambda";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectWhole } from "./testing/laws.ts";
import {
  commitRecord,
  openRegister,
  type Process,
  pageRecord,
  type TestRegister,
} from "./testing/register.ts";
import { streamOf, type Thing, things, writeOf } from "./testing/story.ts";

const local = await sharedLocal();

/**
 * A race that went wrong is told with its seed and path. To run it again, call for call:
 * `RACES_SEED=… RACES_PATH=… npx -y pnpm@12 test:exhaustive apps/projector/src/races`
 */
const { RACES_SEED: seed, RACES_PATH: path } = process.env;
const replayed = { ...(seed && { seed: Number(seed) }), ...(path && { path }) };

const death = (calls: number) =>
  fc.record({
    call: fc.integer({ min: 1, max: calls }),
    when: fc.constantFrom("before" as const, "after" as const),
  });
/** Hints as they may come: late, early, twice, and of streams that are not there. */
const hints = fc.array(
  fc.record({
    stream: fc.constantFrom(...things.map(streamOf), "topic/nothing"),
    revision: fc.integer({ min: 1, max: 5 }),
  }),
  { minLength: 1, maxLength: 4 },
);
const two = <T>(one: fc.Arbitrary<T>) => fc.tuple(one, one);
const sequencers = two(
  fc.record({ batches: fc.array(hints, { minLength: 1, maxLength: 3 }), death: fc.option(death(12)) }),
);
const projectors = two(fc.record({ wakes: fc.integer({ min: 1, max: 3 }), death: fc.option(death(45)) }));
const writes = fc.array(fc.constantFrom(...things), { minLength: 1, maxLength: 6 });

type FunctionName = "sequence" | "project";

/** A function's batches, one after another, in a process that may die, and is followed by one that is given the same again. */
async function live(
  start: (plan: DeathPlan) => Process,
  does: FunctionName,
  batches: readonly (readonly DynamoDBRecord[])[],
  death: DeathPlan | null,
): Promise<void> {
  let process = start(death ?? {});
  const done: DynamoDBBatchResponse = { batchItemFailures: [] };
  for (const batch of batches) {
    const Records = [...batch];
    const answer = await process[does]({ Records });
    if (answer.batchItemFailures.length === 0) continue;
    process = start({});
    expect(await process[does]({ Records })).toEqual(done);
  }
}

/** Writes things in this order, each upon what it was before. */
async function write(process: Process, order: readonly Thing[], heads: Map<StreamName, number>) {
  for (const thing of order) {
    const stream = streamOf(thing);
    heads.set(stream, await writeOf(process, thing, heads.get(stream) ?? 0));
  }
}

/** Notes the ledger's pages as they are written, whoever hears of it. */
function noting(client: Process["client"], pages: Item[]): void {
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const answer = await next(args);
        const { Item } = args.input as { Item?: Item };
        if (commandName === "PutItemCommand" && Item?.part?.S === pagePartition)
          pages.push(structuredClone(Item));
        return answer;
      },
    { step: "initialize", priority: "low", name: "noting" },
  );
}

/** Processes of one race, whose calls come in an order that `choose` chooses; and what they decided. */
function runners(register: TestRegister, choose: (of: number) => number, pages: Item[]) {
  const told: Record<FunctionName, Process[]> = { sequence: [], project: [] };
  const { admit, run } = turnstile(choose);
  const starting = (does: FunctionName, life: string) => (plan: DeathPlan) => {
    const process = register.started();
    mortal(process.client, plan);
    told[does].push(process);
    admit(process.client, life);
    noting(process.client, pages);
    return process;
  };
  const count = (does: FunctionName, metric: string) =>
    told[does].reduce((sum, { said }) => sum + (said.counts()[metric] ?? 0), 0);
  return { starting, run, count };
}

describe.runIf(local.available)(
  "Two sequencers and two projectors at once, in any order of their calls, dying at any of them",
  () => {
    it("make one ledger with every commit once, and the views that a rebuild makes", async ({ task }) => {
      const met = { sequencers: 0, projectors: 0 };
      const property = fc.asyncProperty(
        writes,
        sequencers,
        projectors,
        fc.gen(),
        async (order, [s1, s2], [p1, p2], gen) => {
          await using register = await openRegister(local);
          const pages: Item[] = [];
          const heads = new Map<StreamName, number>();
          // Something is there to project from the start.
          noting(register.client, pages);
          await write(register, ["a", "s"], heads);
          await register.sequence({ Records: ["topic/a", "session/s"].map((one) => commitRecord(one, 1)) });

          const choose = (of: number) => gen(fc.nat, { max: of - 1 });
          const { starting, run, count } = runners(register, choose, pages);
          const sequencer = (life: string, { batches, death }: typeof s1) => {
            const records = batches.map((batch) =>
              batch.map((one) => commitRecord(one.stream, one.revision)),
            );
            return () => live(starting("sequence", life), "sequence", records, death);
          };
          const projector = (life: string, { wakes, death }: typeof p1) => {
            const records = Array.from({ length: wakes }, () => [pageRecord()]);
            return () => live(starting("project", life), "project", records, death);
          };
          await run({
            writer: () => write(starting("sequence", "writer")({}), order, heads),
            s1: sequencer("s1", s1),
            s2: sequencer("s2", s2),
            p1: projector("p1", p1),
            p2: projector("p2", p2),
          });
          met.sequencers += count("sequence", "RacesLost");
          met.projectors += count("project", "RacesLost") + count("project", "StepsResumed");

          const last = register.started();
          noting(last.client, pages);
          await last.order.reconcile();
          await last.project({ Records: [pageRecord()] });
          await expectWhole(last, heads);
          // Each page was written once, and is what it was.
          expect(await storedPages({ client: last.client, tables: register.tables })).toEqual(
            pages.sort(byFirst),
          );
        },
      );
      const bothMet = () => Math.min(met.sequencers, met.projectors) > 0;
      const races = await race(property, { runs: randomCases(1, 40), most: 80, met: bothMet }, replayed);
      covered(task, "races of two sequencers and two projectors as functions", races);
      // Otherwise nothing was tried here.
      if (path === undefined) expect(bothMet()).toBe(true);
    });
  },
);

const byFirst = (a: Item, b: Item): number => Number(a.first?.N) - Number(b.first?.N);
