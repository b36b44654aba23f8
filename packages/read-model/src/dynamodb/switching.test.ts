import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { describe, expect, it } from "vitest";
import { at, document, entry, sorts, stream } from "../conformance/samples.ts";
import { rebuild } from "../maintenance/rebuild.ts";
import { verify } from "../maintenance/verify.ts";
import type { ViewSetId, ViewSets } from "../port.ts";
import { projector } from "../projection/projector.ts";
import { founding } from "../testing/founding.ts";
import { memoryLedger, sequence } from "../testing/ledger.ts";
import { contents } from "../testing/views.ts";
import { testViews } from "./local.fixture.ts";

const local = await sharedLocal();
const ledger = sequence(founding());
const trusted = 1_000;

/** Time that stands still, and passes for those who wait when it is told to. */
function stoppedClock() {
  let now = 0;
  const waiting: (() => void)[] = [];
  const waits: number[] = [];
  return {
    waits,
    trustedMilliseconds: trusted,
    now: () => now,
    wait: (milliseconds: number) =>
      new Promise<void>((resolve) => {
        waits.push(milliseconds);
        waiting.push(() => {
          now += milliseconds;
          resolve();
        });
      }),
    waiting: () => waiting.length > 0,
    pass: () => waiting.shift()?.(),
  };
}

describe.runIf(local.available)("A switch of view sets", () => {
  it("shows readers of other processes one whole set or the other, until the old one may go", async () => {
    await using made = await testViews(local);
    const clock = stoppedClock();
    const [writer, reader] = [made.sets(made.client(), clock), made.sets(made.client(), clock)];
    await projector({ commits: memoryLedger(ledger), views: writer.live }).catchUp();
    const whole = await contents(writer.live);
    let rebuilding = true;
    const done = rebuild({ commits: memoryLedger(ledger), sets: writer }).finally(() => {
      rebuilding = false;
    });
    let waited = 0;
    while (rebuilding) {
      const waiting = clock.waiting();
      // A whole walk by the old pointer, after the switch.
      expect(await contents(reader.live)).toEqual(whole);
      if (!waiting) continue;
      clock.pass();
      waited++;
    }
    expect(await done).toMatchObject({ position: ledger.length });
    expect(waited).toBe(1);
    // One for those who looked just before the switch, and one for what they began last.
    expect(clock.waits).toEqual([2 * trusted]);
    expect(await contents(reader.live)).toEqual(whole);
    expect(await writer.list()).toHaveLength(1);
    expect((await verify({ commits: memoryLedger(ledger), sets: writer })).differences).toEqual([]);
  });

  it("is seen by other processes when they look at the pointer again; at once by who made it", async () => {
    await using made = await testViews(local);
    const clock = stoppedClock();
    const [writer, reader] = [made.sets(made.client(), clock), made.sets(made.client(), clock)];
    await writer.live.write(at(1), [document("one", "old")]);
    expect((await reader.live.get(stream("one")))?.etag).toBe('"1-old"');
    const { id, views } = await writer.create();
    await views.write(at(1), [document("one", "new")]);
    await writer.promote(id, at(0));
    expect((await writer.live.get(stream("one")))?.etag).toBe('"1-new"');
    expect((await reader.live.get(stream("one")))?.etag).toBe('"1-old"');
    void clock.wait(trusted);
    clock.pass();
    expect((await reader.live.get(stream("one")))?.etag).toBe('"1-new"');
  });

  it("is followed at once by what is written, whatever its writer read before: else it would be missing", async () => {
    await using made = await testViews(local);
    const clock = stoppedClock();
    const { id, views } = await made.sets().create();
    await views.write(at(1), [document("one", "new")]);
    const knowing = async () => {
      const { live } = made.sets(made.client(), clock);
      expect(await live.get(stream("one"))).toBeUndefined();
      return live;
    };
    const [pins, writes, advances, begins] = [
      await knowing(),
      await knowing(),
      await knowing(),
      await knowing(),
    ];
    expect(await made.sets().promote(id, at(0))).toBe(true);
    expect((await (await pins.pinned()).get(stream("one")))?.etag).toBe('"1-new"');
    await writes.write(at(2), [document("two", "new")]);
    expect((await views.get(stream("two")))?.etag).toBe('"1-new"');
    await advances.advance(at(2));
    expect(await views.checkpoint()).toBe(2);
    await begins.begin(at(2), at(3));
    expect(await views.step()).toEqual({ after: 2, upTo: 3 });
  });

  it("finds a set that was left half removed, and removes the rest; numbers are never given again", async () => {
    await using made = await testViews(local);
    const sets = made.sets();
    const { id, views } = await sets.create();
    await views.write(at(1), [entry("a", { tags: ["t=1"] }), document("one", "text")]);
    const dying = made.client();
    let deletions = 0;
    dying.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (commandName === "DeleteItemCommand" && ++deletions > 1) throw new Error("died");
          return next(args);
        },
      { step: "initialize" },
    );
    await expect(made.sets(dying).remove(id)).rejects.toThrow("died");
    expect(await sets.list()).toContain(id);
    await expect(views.write(at(2), [entry("b")])).rejects.toThrow("removed");
    await sets.remove(id);
    expect(await sets.list()).not.toContain(id);
    expect(await sorts(views, true)).toEqual([]);
    expect((await sets.create()).id).toBeGreaterThan(id);
  });

  it("lets a set go once its readers had time, and takes none for what is gone or never was", async () => {
    await using made = await testViews(local);
    const waits: number[] = [];
    const wait = async (milliseconds: number) => void waits.push(milliseconds);
    const sets = made.sets(made.client(), { trustedMilliseconds: trusted, wait });
    const [first] = (await sets.list()) as [ViewSetId];
    await sets.live.advance(at(1));
    const { id, views } = await sets.create();
    await views.advance(at(1));
    expect(await sets.promote(id, at(1))).toBe(true);
    for (let time = 0; time < 2; time++) expect(await sets.remove(first)).toBe(true);
    expect(waits).toEqual([2 * trusted]);
    const unread = await sets.create();
    for (const one of [unread.id, unread.id, (unread.id + 9) as ViewSetId])
      expect(await sets.remove(one)).toBe(true);
    expect(waits).toEqual([2 * trusted]);
    expect(await sets.list()).toEqual([id]);
    expect((await sets.create()).id).toBe(unread.id + 1);
  });

  it.each([
    ["readers have seen more meanwhile", (sets: ViewSets) => sets.live.advance(at(2)), at(2)],
    ["the set is removed meanwhile", (sets: ViewSets, id: ViewSetId) => sets.remove(id), at(0)],
  ] as const)("does not happen where %s", async (_, meanwhile, shown) => {
    await using made = await testViews(local);
    const others = made.sets();
    const { id, views } = await others.create();
    await views.advance(at(1));
    const slow = made.client();
    let tried = 0;
    slow.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (commandName === "TransactWriteItemsCommand" && ++tried === 1) await meanwhile(others, id);
          return next(args);
        },
      { step: "initialize" },
    );
    const [before] = await others.list();
    expect(await made.sets(slow).promote(id, at(1))).toBe(false);
    expect((await others.list())[0]).toBe(before);
    expect(await others.live.checkpoint()).toBe(shown);
  });

  it("happens once, where two rebuilds are ready", async () => {
    await using made = await testViews(local);
    const [one, other] = [made.sets(), made.sets(made.client())];
    const [a, b] = [await one.create(), await other.create()];
    await a.views.advance(at(3));
    await b.views.advance(at(2));
    const switched = await Promise.all([one.promote(a.id, at(0)), other.promote(b.id, at(0))]);
    expect(switched[0]).toBe(true);
    // What readers see never goes back: the one that is ahead is live in the end, whoever was first.
    expect((await one.list())[0]).toBe(a.id);
  });
});
