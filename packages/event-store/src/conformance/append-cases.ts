import {
  canonicalJson,
  maxCommitBytes,
  type NewCommit,
  position,
  revision,
  type StreamName,
} from "@collegium/domain";
import { expect, it } from "vitest";
import { CommitTooBig, Malformed, TimeWentBack } from "../errors.ts";
import { all, commit, defined, none, renamed, time, topic } from "./make.ts";
import type { WithStore } from "./under-test.ts";

const stream = topic("arms-control");

/** One append at a time, and several at once. */
export function appendCases(withStore: WithStore): void {
  it(
    "puts a commit after the one it expects",
    withStore(async ({ store }) => {
      const first = await store.append(stream, none, commit("a"));
      const second = await store.append(
        stream,
        revision(1),
        commit("b", { reason: "A better name", events: [renamed("b"), renamed("c")] }),
      );
      expect(first).toMatchObject({
        outcome: "appended",
        repeated: false,
        commit: { ...commit("a"), stream, revision: 1 },
      });
      expect(second).toMatchObject({
        outcome: "appended",
        repeated: false,
        commit: { id: "b", reason: "A better name", stream, revision: 2 },
      });
      expect(await all(store.readStream(stream))).toEqual(
        [first, second].map((answer) => "commit" in answer && answer.commit),
      );
    }),
  );

  it(
    "takes over a commit of another register without that register's position",
    withStore(async ({ store, settle }) => {
      const foreign = {
        ...commit("a", { reason: undefined }),
        stream: topic("trade"),
        revision: revision(7),
        position: position(99),
      };
      await store.append(stream, none, foreign);
      await settle();
      expect(await all(store.readLedger(position(0), 1))).toEqual([
        { ...commit("a"), stream, revision: 1, position: 1 },
      ]);
    }),
  );

  it(
    "answers a repeat as the first time, and records it once, whatever came after",
    withStore(async ({ store, settle }) => {
      const first = await store.append(stream, none, commit("a"));
      await store.append(stream, revision(1), commit("b"));
      await store.append(stream, revision(2), commit("c"));
      const again = await store.append(
        stream,
        none,
        commit("a", { at: time(60), events: [defined("something else")] }),
      );
      await settle();
      expect(again).toMatchObject({
        outcome: "appended",
        repeated: true,
        commit: { ...commit("a"), stream, revision: 1 },
      });
      expect("commit" in first && first.commit).toEqual("commit" in again && again.commit);
      expect((await all(store.readStream(stream))).map(({ id }) => id)).toEqual(["a", "b", "c"]);
      expect(await store.head()).toBe(3);
    }),
  );

  it(
    "takes an id again at another revision or in another stream as a new commit",
    withStore(async ({ store }) => {
      await store.append(stream, none, commit("a"));
      expect(await store.append(stream, revision(1), commit("a"))).toMatchObject({
        outcome: "appended",
        repeated: false,
      });
      expect(await store.append(topic("trade"), none, commit("a"))).toMatchObject({
        outcome: "appended",
        repeated: false,
      });
    }),
  );

  it.each([0, 1, 4, 90])(
    "refuses an append after revision %i of a stream that has two, and records nothing",
    async (expected) => {
      await withStore(async ({ store, settle }) => {
        await store.append(stream, none, commit("a"));
        await store.append(stream, revision(1), commit("b"));
        expect(await store.append(stream, revision(expected), commit("x"))).toEqual({
          outcome: "conflict",
          head: 2,
        });
        await settle();
        expect(await store.head()).toBe(2);
        expect(await all(store.readStream(stream))).toHaveLength(2);
      })();
    },
  );

  it(
    "refuses an append to a stream that is not there yet, as if it had commits",
    withStore(async ({ store }) => {
      expect(await store.append(stream, revision(1), commit("a"))).toEqual({ outcome: "conflict", head: 0 });
      expect(await store.exists(stream)).toBe(false);
    }),
  );

  it(
    "lets exactly one of 16 appends at once win, and tells the others the head",
    withStore(async ({ store }) => {
      const answers = await Promise.all(
        Array.from({ length: 16 }, (_, n) => store.append(stream, none, commit(`w${n}`))),
      );
      expect(answers.filter(({ outcome }) => outcome === "appended")).toHaveLength(1);
      expect(answers.filter((answer) => answer.outcome === "conflict" && answer.head === 1)).toHaveLength(15);
      expect(await all(store.readStream(stream))).toHaveLength(1);
    }),
  );

  it(
    "records once what is sent 16 times at once",
    withStore(async ({ store }) => {
      const answers = await Promise.all(
        Array.from({ length: 16 }, () => store.append(stream, none, commit("same"))),
      );
      expect(answers.map(({ outcome }) => outcome)).toEqual(Array(16).fill("appended"));
      expect(answers.filter((answer) => answer.outcome === "appended" && !answer.repeated)).toHaveLength(1);
    }),
  );

  it(
    "takes a commit at the time of the one before, and none of an earlier time",
    withStore(async ({ store }) => {
      await store.append(stream, none, commit("a", { at: time(5) }));
      expect(await store.append(stream, revision(1), commit("b", { at: time(5) }))).toMatchObject({
        outcome: "appended",
      });
      await expect(store.append(stream, revision(2), commit("c", { at: time(4) }))).rejects.toThrow(
        TimeWentBack,
      );
      expect(await store.append(topic("trade"), none, commit("d", { at: time(1) }))).toMatchObject({
        outcome: "appended",
      });
      expect(await store.append(stream, revision(2), commit("e", { at: time(6) }))).toMatchObject({
        outcome: "appended",
      });
    }),
  );

  it(
    "takes a commit of exactly the limit, and none of one byte more",
    withStore(async ({ store }) => {
      const exact = ofBytes(stream, maxCommitBytes);
      await expect(store.append(stream, none, { ...exact, actor: `${exact.actor}x` })).rejects.toThrow(
        CommitTooBig,
      );
      expect(await store.exists(stream)).toBe(false);
      expect(await store.append(stream, none, exact)).toMatchObject({ outcome: "appended" });
      expect(await all(store.readStream(stream))).toEqual([{ ...exact, stream, revision: 1 }]);
    }),
  );

  it(
    "counts bytes, of which a sign takes up to three, and an emoji four",
    withStore(async ({ store }) => {
      const least = Math.ceil(maxCommitBytes / 3);
      for (const actor of ["字".repeat(least), "😀".repeat(least)])
        await expect(store.append(stream, none, commit("big", { actor }))).rejects.toThrow(CommitTooBig);
      expect(await store.exists(stream)).toBe(false);
    }),
  );

  it.each<[string, StreamName, number, Partial<NewCommit>]>([
    ["a name that is no stream's", "topic/Arms Control" as StreamName, 0, {}],
    ["a revision below 0", stream, -1, {}],
    ["a fraction of a revision", stream, 0.5, {}],
    ["no events", stream, 0, { events: [] }],
    ["no id", stream, 0, { id: "" }],
    ["a time without milliseconds", stream, 0, { at: "2024-01-01T00:00:00Z" }],
    ["a time in another zone", stream, 0, { at: "2024-01-01T00:00:00.000+03:00" }],
  ])("throws on %s", async (_, name, expected, changes) => {
    await withStore(async ({ store, settle }) => {
      await expect(store.append(name, revision(expected), commit("a", changes))).rejects.toThrow(Malformed);
      await settle();
      expect(await store.head()).toBe(0);
    })();
  });
}

/** A commit that is exactly `bytes` long in canonical JSON, in letters of one, two, three and four bytes. */
function ofBytes(name: StreamName, bytes: number): NewCommit {
  const events = Array.from({ length: 60 }, () => renamed(`${"aяߐ字😀".repeat(40)}`));
  const base = commit("big", { actor: "", events });
  const used = Buffer.byteLength(canonicalJson({ ...base, stream: name, revision: 1 }));
  return { ...base, actor: "x".repeat(bytes - used) };
}
