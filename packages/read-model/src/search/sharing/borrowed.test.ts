import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Shelf } from "@collegium/shelf";
import { afterEach, describe, expect, it, vi } from "vitest";
import { event } from "../../testing/commits.ts";
import { folder, given, patience, slow, waitFor } from "./shelved.fixture.ts";

describe("A reader", () => {
  it("is answered from the version before while a newer one is fetched, and keeps the one that was given", async () => {
    const { to, last, shelf, time, publishing, reading } = given();
    const { publish } = publishing();
    to(last() - 1);
    await publish();
    const gate = slow(shelf);
    const current = reading(gate.shelf);
    const before = await current();
    to();
    await publish();
    gate.shut();
    time.now = 5_000;
    expect(await current()).toBe(before);
    gate.open();
    time.now += patience;
    const after = await current();
    expect(after?.position()).toBe(last());
    // What was given still answers.
    expect(before?.position()).toBe(last() - 1);
    expect(await before?.names({ q: "bel", limit: 1 })).toHaveLength(1);
  });

  it("doesn't ask for a newer one more often than every two seconds", async () => {
    const { to, shelf, time, publishing, reading } = given();
    to();
    await publishing().publish();
    let looks = 0;
    const current = reading({
      ...shelf,
      current: (known) => {
        looks++;
        return shelf.current(known);
      },
    });
    for (const now of [0, 500, 1_999]) {
      time.now = now;
      await current();
    }
    expect(looks).toBe(1);
    time.now = 2_000;
    await current();
    expect(looks).toBe(2);
  });

  it("goes on with what it has while the shelf can't be reached, which is told", async () => {
    const { to, last, shelf, time, faults, publishing, reading } = given();
    to();
    await publishing().publish();
    let down = false;
    const current = reading({
      ...shelf,
      current: (known) => (down ? Promise.reject(new Error("unreachable")) : shelf.current(known)),
    });
    await current();
    down = true;
    time.now = 10_000;
    expect((await current())?.position()).toBe(last());
    expect(faults).toEqual([new Error("unreachable")]);
  });

  it("leaves at most the version before on its disk", async () => {
    const { to, last, time, publishing, reading, shelf } = given();
    const { publish } = publishing();
    const at = folder();
    const current = reading(shelf, at);
    for (let position = last() - 4; position <= last(); position++) {
      to(position);
      await publish();
      time.now += 40_000;
      await current();
      time.now += patience;
      expect((await current())?.position()).toBe(position);
    }
    expect(readdirSync(at).filter((name) => name.endsWith(".db"))).toHaveLength(2);
  });
});

describe("What a reader has on its disk", () => {
  it("is nothing of a version from before, with words that were withheld, when nobody can be at it any more", async () => {
    const { to, withhold, last, time, publishing, reading, shelf } = given();
    const { publish } = publishing();
    const at = folder();
    const current = reading(shelf, at);
    to();
    await publish();
    await current();
    withhold();
    await publish();
    time.now = 2_000;
    expect((await current())?.position()).toBe(last());
    const files = () => readdirSync(at).filter((name) => name.endsWith(".db"));
    time.now = 31_999;
    await current();
    expect(files()).toHaveLength(2);
    time.now = 32_000;
    expect((await current())?.position()).toBe(last());
    expect(files()).toHaveLength(1);
    for (const name of readdirSync(at))
      expect(readFileSync(join(at, name)).includes("zanzibarite")).toBe(false);
  });
});

/** A register whose file was read, and what a search for a word finds that is withheld later; undefined where there is no file. */
async function searching() {
  const all = given();
  const gate = slow(all.shelf);
  const failing = { now: false, toAnswer: false };
  const gone = { now: false };
  let onLooked = () => {};
  let meanwhile = async () => {};
  const shelf: Shelf = {
    ...gate.shelf,
    async current(known) {
      if (failing.toAnswer) await new Promise(() => {});
      const version = gone.now ? undefined : await gate.shelf.current(known);
      onLooked();
      return version;
    },
    async take(version, path) {
      if (failing.now) throw new Error("unreachable");
      const now = meanwhile;
      meanwhile = async () => {};
      await now();
      return gate.shelf.take(version, path);
    },
  };
  const current = all.reading(shelf, folder());
  const { publish } = all.publishing();
  all.to();
  await publish();
  const search = async () =>
    (await (await current())?.search({ q: "zanzibarite", filters: {}, limit: 5 }))?.items;
  expect(await search()).toHaveLength(1);
  /** When the reader has looked once more, and knows what there is. */
  async function looked(): Promise<void> {
    await new Promise<void>((resolve) => {
      onLooked = resolve;
    });
    await nextTurn();
  }
  return {
    ...all,
    gate,
    failing,
    gone,
    search,
    publish,
    looked,
    /** What is found when time has run out for which whoever asks waits. */
    async searchInVain() {
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
      const seen = failing.toAnswer ? undefined : looked();
      const asked = search();
      await seen;
      vi.advanceTimersByTime(waitFor);
      vi.useRealTimers();
      return asked;
    },
    /** Does something before the next version that is asked for is looked for. */
    before(work: () => Promise<void>) {
      meanwhile = work;
    },
    record() {
      all.commit("topic", "late", [event("topic", "TopicDefined", { names: { en: "Late" } })]);
      all.to();
    },
  };
}

afterEach(() => void vi.useRealTimers());

describe("A reader of whom it was asked to forget", () => {
  it("waits for a version that has", async () => {
    const { withhold, publish, gate, time, search } = await searching();
    withhold();
    await publish();
    gate.shut();
    time.now = 2_000;
    const asked = search();
    gate.open();
    expect(await asked).toEqual([]);
  });

  it("waits for it also while an earlier one is on its way", async () => {
    const { record, withhold, publish, gate, time, looked, search } = await searching();
    record();
    await publish();
    gate.shut();
    time.now = 2_000;
    expect(await search()).toHaveLength(1);
    withhold();
    await publish();
    time.now = 4_000;
    const seen = looked();
    const asked = search();
    await seen;
    gate.open();
    expect(await asked).toEqual([]);
  });

  it("goes on to the next where that one gave way to it", async () => {
    const { record, withhold, publish, before, time, search } = await searching();
    withhold();
    await publish();
    before(async () => {
      record();
      await publish();
    });
    time.now = 2_000;
    expect(await search()).toEqual([]);
  });

  it("has no file where that one can't be had, until it can", async () => {
    const { withhold, publish, failing, time, faults, search } = await searching();
    withhold();
    await publish();
    failing.now = true;
    time.now = 2_000;
    expect(await search()).toBeUndefined();
    expect(faults).toEqual([new Error("unreachable")]);
    failing.now = false;
    expect(await search()).toEqual([]);
  });

  it("has no file where all versions were thrown away meanwhile", async () => {
    const { withhold, publish, failing, gone, time, search } = await searching();
    withhold();
    await publish();
    failing.now = true;
    time.now = 2_000;
    expect(await search()).toBeUndefined();
    gone.now = true;
    time.now = 4_000;
    expect(await search()).toBeUndefined();
  });

  it("has no file where that one doesn't come in time", async () => {
    const { withhold, publish, gate, time, search, searchInVain } = await searching();
    withhold();
    await publish();
    gate.shut();
    time.now = 2_000;
    expect(await searchInVain()).toBeUndefined();
    gate.open();
    expect(await search()).toEqual([]);
  });
});

describe("A reader of versions that don't come", () => {
  it("is answered from the one before when it has waited, and then waits no more for a while", async () => {
    const { record, publish, gate, time, search, searchInVain } = await searching();
    record();
    await publish();
    gate.shut();
    time.now = 2_000;
    expect(await search()).toHaveLength(1);
    time.now = 40_000;
    expect(await searchInVain()).toHaveLength(1);
    time.now = 69_000;
    expect(await search()).toHaveLength(1);
    time.now = 71_000;
    expect(await searchInVain()).toHaveLength(1);
    gate.open();
  });

  it("is answered from the one before where the shelf itself doesn't answer", async () => {
    const { gate, failing, time, searchInVain } = await searching();
    failing.toAnswer = true;
    time.now = 2_000;
    expect(await searchInVain()).toHaveLength(1);
    gate.open();
  });

  it("has nothing left of one that is damaged", async () => {
    const { to, shelf, faults, publishing, reading } = given();
    to();
    await publishing().publish();
    const at = folder();
    const damaged: Shelf = {
      ...shelf,
      async take(_, path) {
        writeFileSync(path, "SQLite format 3\0 once");
        return true;
      },
    };
    expect(await reading(damaged, at)()).toBeUndefined();
    expect(faults).toHaveLength(1);
    expect(readdirSync(at)).toEqual([]);
  });
});
