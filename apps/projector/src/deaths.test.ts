import { Unavailable } from "@collegium/dynamodb";
import { deathsIn, failingOnce, restore } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { pagePartition } from "@collegium/event-store/dynamodb";
import { storedPages } from "@collegium/event-store/testing";
import { covered, sample } from "@collegium/thoroughness";
import { describe, expect, it } from "vitest";
import { expectWhole } from "./testing/laws.ts";
import { commitRecord, openRegister, type Process, pageRecord } from "./testing/register.ts";
import { streamOf, type Thing, writeOf } from "./testing/story.ts";

const local = await sharedLocal();

type Step =
  | { readonly write: Thing; readonly after: number }
  | { readonly sequence: readonly (readonly [Thing, revision: number])[] }
  | { readonly project: true };

/** What is written, and which hints come of it; the last commit of `a` is hinted by nothing. */
const life: readonly Step[] = [
  { write: "a", after: 0 },
  { write: "s", after: 0 },
  { sequence: [["a", 1], ["s", 1]] },
  { project: true },
  { write: "b", after: 0 },
  { write: "a", after: 1 },
  { write: "s", after: 1 },
  { write: "a", after: 2 },
  { sequence: [["b", 1], ["a", 2], ["s", 2]] },
  { project: true },
]; // biome-ignore format: one step a line
const acknowledged = new Map([
  [streamOf("a"), 3],
  [streamOf("s"), 2],
  [streamOf("b"), 1],
]);

/** Whether a process did what a step asks: a write is acknowledged, no record of a batch failed. */
async function did({ write, sequence, project }: Process, step: Step): Promise<boolean> {
  if ("write" in step) {
    return writeOf({ write }, step.write, step.after).then(
      () => true,
      (fault) => {
        if (fault instanceof Unavailable) return false;
        throw fault;
      },
    );
  }
  const answer =
    "project" in step
      ? await project({ Records: [pageRecord()] })
      : await sequence({ Records: step.sequence.map(([thing, at]) => commitRecord(streamOf(thing), at)) });
  return answer.batchItemFailures.length === 0;
}

/** Lives once, undisturbed. */
async function lived() {
  await using register = await openRegister(local);
  const { client, tables, started } = register;
  const { events, ledger, views } = tables;
  const found = await deathsIn(
    { client, observer: started().client, tables: { events, ledger, views } },
    life.map((step) => async () => expect(await did(register, step)).toBe(true)),
  );
  await expectWhole(started(), acknowledged);
  return found;
}
const { deaths, calls } = local.available ? await lived() : { deaths: [], calls: 0 };
const tried = sample(deaths, 4);

describe.runIf(local.available)("Writer and functions whose process dies at any call", () => {
  it.concurrent.each(tried)(
    "are made good by the next, which is given the same again ($at)",
    async ({ step, stored }) => {
      await using register = await openRegister(local);
      await restore(register.client, register.tables, stored);
      for (const one of life.slice(step)) expect(await did(register, one)).toBe(true);
      await expectWhole(register, acknowledged);
      const pages = stored.ledger?.filter(({ part }) => part?.S === pagePartition) ?? [];
      expect((await storedPages(register)).slice(0, pages.length)).toEqual(pages);
    },
  );

  it("have died between any two of its calls", ({ task }) => {
    expect(calls).toBeGreaterThan(80);
    expect(deaths.length).toBeGreaterThan(50);
    covered(task, "deaths of writer, sequencer and projector as functions", tried.length, deaths.length);
  });
});

describe.runIf(local.available)("Writer and functions that meet a fault at every single call", () => {
  it.concurrent.each(["before", "after"] as const)(
    "are done when it is tried again (%s its effect)",
    async (when) => {
      await using register = await openRegister(local);
      const { failed, anew } = failingOnce(register.client, when);
      for (const step of life) {
        const asked = { client: register.started().client, tables: register.tables };
        let pages = await storedPages(asked);
        while (!(await did(register, step))) {
          const now = await storedPages(asked);
          expect(now.slice(0, pages.length)).toEqual(pages);
          pages = now;
        }
        anew();
      }
      await expectWhole(register.started(), acknowledged);
      expect(failed.length).toBeGreaterThan(60);
    },
  );
});
