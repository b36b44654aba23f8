import { streamName } from "@collegium/domain";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { readPoison, verify } from "@collegium/read-model";
import { randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commitRecord, named, openRegister, pageRecord, topic } from "./testing/register.ts";

const local = await sharedLocal();
const ids = ["a", "b", "c"];

/** A hint of one of the streams' commits, of a commit that is not there, or of no stream at all. */
const hint = fc.record({
  stream: fc.constantFrom(...ids.map((id) => `topic/${id}`), "topic/nothing", "no stream"),
  revision: fc.integer({ min: 1, max: 6 }),
});
const batches = fc.array(fc.array(hint, { minLength: 1, maxLength: 6 }), { maxLength: 4 });

describe.runIf(local.available)("The functions", () => {
  it("make one ledger and the same views of hints that are repeated, late, dropped or wrong", async () => {
    await fc.assert(
      fc.asyncProperty(
        batches,
        fc.array(fc.constantFrom(...ids), { minLength: 1, maxLength: 9 }),
        async (batches, writes) => {
          await using register = await openRegister(local);
          const heads = new Map<string, number>();
          const write = async (id: string) => {
            const after = heads.get(id) ?? 0;
            heads.set(id, await register.write(topic(id), after, named(after, `${id} ${after}`)));
          };
          const rounds = Math.max(1, batches.length);
          for (let round = 0; round < rounds; round++) {
            for (const id of writes.slice(round * 3, round * 3 + 3)) await write(id);
            const Records = (batches[round] ?? []).map(({ stream, revision }) =>
              commitRecord(stream, revision),
            );
            expect(await register.sequence({ Records })).toEqual({ batchItemFailures: [] });
            expect(await register.project({ Records: [pageRecord(), pageRecord()] })).toEqual({
              batchItemFailures: [],
            });
          }
          await register.order.reconcile();
          await register.project({ Records: [pageRecord()] });

          const total = [...heads.values()].reduce((sum, head) => sum + head, 0);
          expect(await register.events.head()).toBe(total);
          const { position, differences } = await verify({ commits: register.events, sets: register.sets });
          expect({ position, differences }).toEqual({ position: total, differences: [] });
        },
      ),
      { numRuns: randomCases(3, 24) },
    );
  });

  it("find what was dropped by the next hint of the stream, and tell of each silent decision", async () => {
    await using register = await openRegister(local);
    await register.write(topic("a"), 0, named(0, "A"));
    await register.write(topic("a"), 1, named(1, "B"));
    // The hint of the first commit was dropped.
    await register.sequence({ Records: [commitRecord("topic/a", 2)] });
    await register.project({ Records: [pageRecord()] });
    expect(register.said.counts()).toEqual({ CommitsSequenced: 2, LateCommits: 1, CommitsProjected: 2 });

    await register.sequence({
      Records: [commitRecord("topic/a", 1), commitRecord("topic/a", 9), commitRecord("?", 1)],
    });
    await register.project({ Records: [pageRecord()] });
    const cursor = { dynamodb: { Keys: { part: { S: "stream#topic/a" }, first: { N: "0" } } } };
    expect(await register.project({ Records: [cursor] })).toEqual({ batchItemFailures: [] });
    expect(register.said.counts()).toMatchObject({ DuplicateHints: 1, EmptyHints: 1, MalformedHints: 1 });
  });

  it("tell with each run how many commits are set aside, until a run that finds none", async () => {
    await using register = await openRegister(local);
    await register.write(topic("a"), 0, named(0, "A"));
    await register.write(topic("a"), 1, { type: "TopicSplit", version: 1, data: {} } as never);
    await register.sequence({ Records: [commitRecord("topic/a", 2)] });
    await register.project({ Records: [pageRecord()] });
    await register.write(topic("b"), 0, named(0, "B"));
    await register.sequence({ Records: [commitRecord("topic/b", 1)] });
    await register.project({ Records: [pageRecord()] });
    expect(register.said.now("CommitsAside")).toBe(1);
    const mended = {
      kind: "removal",
      partition: "poison",
      sort: "2".padStart(16, "0"),
      stream: topic("a"),
    } as const;
    await register.sets.live.write(await register.sets.live.checkpoint(), [mended]);
    await register.project({ Records: [pageRecord()] });
    expect(register.said.now("CommitsAside")).toBe(0);
  });

  it("set poison aside where operators see it, and go on", async () => {
    await using register = await openRegister(local);
    await register.write(topic("a"), 0, named(0, "A"));
    await register.write(topic("a"), 1, { type: "TopicSplit", version: 1, data: {} } as never);
    await register.write(topic("a"), 2, named(2, "B"));
    await register.sequence({ Records: [commitRecord("topic/a", 3)] });
    expect(await register.project({ Records: [pageRecord()] })).toEqual({ batchItemFailures: [] });
    expect(register.said.counts()).toMatchObject({ CommitsSetAside: 1, CommitsProjected: 3 });
    expect(register.said.now("CommitsAside")).toBe(1);
    expect(await readPoison(register.sets.live)).toMatchObject([
      { position: 2, stream: "topic/a", revision: 2 },
    ]);
    const view = await register.sets.live.get(streamName("topic", "a"));
    expect(JSON.parse(new TextDecoder().decode(view?.body))).toMatchObject({ name: "B", setAside: [2] });
  });
});
