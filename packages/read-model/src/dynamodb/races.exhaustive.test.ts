import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { covered, race, randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rebuild } from "../maintenance/rebuild.ts";
import { projector } from "../projection/projector.ts";
import { memoryLedger, sequence } from "../testing/ledger.ts";
import { lives, process, race as raced } from "../testing/racing.ts";
import { registers } from "../testing/registers.ts";
import { contents, memorySets } from "../testing/views.ts";
import { testViews } from "./local.fixture.ts";

const local = await sharedLocal();

describe.runIf(local.available)(
  "projectors at once, in any order of their calls, dying at any of them",
  () => {
    it("make the views that a rebuild makes", async ({ task }) => {
      await using made = await testViews(local);
      const decisions = new Set<string>();
      const property = fc.asyncProperty(
        registers(10),
        fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 5 }),
        lives(120),
        fc.scheduler(),
        async (commits, chunks, lives, scheduler) => {
          const ledger = sequence(commits);
          const { id, views } = await made.sets().create();
          await raced({
            ledger,
            chunks,
            lives,
            scheduler,
            onDecision: ({ kind }) => decisions.add(kind),
            open(death) {
              const client = made.client();
              const call = process(scheduler, death);
              client.middlewareStack.add((next) => (args) => call(() => next(args)), {
                step: "initialize",
                priority: "low",
                name: "scheduled",
              });
              return made.set(id, client);
            },
          });
          await projector({ commits: memoryLedger(ledger), views }).catchUp();

          using rebuilt = memorySets();
          await rebuild({ commits: memoryLedger(ledger), sets: rebuilt.sets });
          expect(await contents(views)).toEqual(await contents(rebuilt.sets.live));
        },
      );
      const met = () => decisions.has("race-lost") || decisions.has("step-resumed");
      const races = await race(property, { runs: randomCases(1, 40), most: 80, met });
      covered(task, "races of projectors on DynamoDB", races);
      // Otherwise nothing was tried here.
      expect(met()).toBe(true);
    });
  },
);
