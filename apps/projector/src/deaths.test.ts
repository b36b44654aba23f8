import { type DeathPlan, mortal } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { verify } from "@collegium/read-model";
import { describe, expect, it } from "vitest";
import { commitRecord, named, openRegister, pageRecord, topic } from "./testing/register.ts";

const local = await sharedLocal();

/** What is written, and which hints come of it; the last commit of `a` is hinted by nothing. */
const rounds = [
  { writes: ["a", "b"], hints: [["a", 1], ["b", 1]] },
  { writes: ["a", "c", "a"], hints: [["c", 1], ["a", 2]] },
] as const; // biome-ignore format: one round a line

/**
 * The functions in one process that dies at a call: what they answer then nobody hears. Each round's events come, and the last round's
 * again to the process that is started next, as Lambda does with what was not acknowledged.
 */
async function live(plan: DeathPlan) {
  const register = await openRegister(local);
  const process = mortal(register.client, plan);
  const next = register.started();
  const heads = new Map<string, number>();
  for (const { writes, hints } of rounds) {
    for (const id of writes) {
      const after = heads.get(id) ?? 0;
      heads.set(id, await next.write(topic(id), after, named(after, `${id} ${after}`)));
    }
    const Records = hints.map(([id, revision]) => commitRecord(`topic/${id}`, revision));
    for (const { sequence, project } of [register, next]) {
      await sequence({ Records });
      await project({ Records: [pageRecord()] });
      await process.quiet();
    }
  }
  return { register, next, calls: process.calls.length };
}

const countCalls = async () => {
  const { register, calls } = await live({});
  await register[Symbol.asyncDispose]();
  return calls;
};
const calls = local.available ? await countCalls() : 0;
const deaths = Array.from({ length: calls }, (_, n) => n + 1).flatMap((call) =>
  (["before", "after"] as const).map((when) => ({ when, call })),
);

describe.runIf(local.available)("Functions whose process dies at any call", () => {
  it.each(deaths)("are made good by the next ($when call $call)", async (plan) => {
    const { register, next } = await live(plan);
    await using _ = register;
    expect(await next.events.head()).toBe(5);
    expect(await next.sets.live.checkpoint()).toBe(5);
    const { differences } = await verify({ commits: next.events, sets: next.sets });
    expect(differences).toEqual([]);
    const places = new Set<string>();
    for await (const { stream, revision } of next.events.readLedger(0 as never, 100))
      places.add(`${stream} ${revision}`);
    expect(places.size).toBe(5);
  });

  it("have died at every call", () => expect(calls).toBeGreaterThan(40));
});
