import { covered, race, randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rebuild } from "../maintenance/rebuild.ts";
import { memoryViewStore } from "../memory/view-store.ts";
import { memoryLedger, sequence } from "../testing/ledger.ts";
import { itemByItem, lives, process, race as raced } from "../testing/racing.ts";
import { registers } from "../testing/registers.ts";
import { contents, memorySets } from "../testing/views.ts";
import { projector } from "./projector.ts";

describe("Projectors at once, item by item, in any order of their calls, dying at any of them", () => {
  it("make the views that a rebuild makes", async ({ task }) => {
    const decisions = new Set<string>();
    const property = fc.asyncProperty(
      registers(16),
      fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 8 }),
      lives(60),
      fc.scheduler(),
      async (commits, chunks, lives, scheduler) => {
        const ledger = sequence(commits);
        const views = memoryViewStore();
        await raced({
          ledger,
          chunks,
          lives,
          scheduler,
          open: (death) => itemByItem(views, process(scheduler, death)),
          onDecision: ({ kind }) => decisions.add(kind),
        });
        await projector({ commits: memoryLedger(ledger), views }).catchUp();

        using rebuilt = memorySets();
        await rebuild({ commits: memoryLedger(ledger), sets: rebuilt.sets });
        expect(await contents(views)).toEqual(await contents(rebuilt.sets.live));
      },
    );
    const met = () => decisions.size === 4;
    const races = await race(property, { runs: randomCases(25, 1500), most: 3_000, met });
    covered(task, "races of projectors, item by item", races);
    // Otherwise nothing was tried here.
    expect([...decisions].sort()).toEqual(["nothing-new", "race-lost", "step-done", "step-resumed"]);
  });
});
