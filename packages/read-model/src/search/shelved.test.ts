import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { SequencedCommit } from "@collegium/domain";
import type { Shelf, Version } from "@collegium/shelf";
import { s3Client, s3Shelf } from "@collegium/shelf/s3";
import { folderShelf, localS3 } from "@collegium/shelf/testing";
import { afterAll, describe, expect, it } from "vitest";
import { event } from "../testing/commits.ts";
import { memoryLedger, sequence } from "../testing/ledger.ts";
import { borrower } from "./borrow.ts";
import { publisher } from "./publish.ts";
import { hashOf, register } from "./register.fixture.ts";

const root = mkdtempSync(join(tmpdir(), "collegium-shelved-"));
afterAll(() => rmSync(root, { recursive: true }));
let count = 0;
const folder = () => mkdtempSync(join(root, `${++count}-`));

/** A register, a shelf of its search file, one who puts versions there and one who reads them. */
function given(shelf: Shelf = folderShelf(folder())) {
  const { commits, commit, texts } = register();
  const ledger: SequencedCommit[] = [];
  const sources = { commits: memoryLedger(ledger), texts: { get: async (hash: string) => texts.get(hash) } };
  const time = { now: 0 };
  const faults: unknown[] = [];
  const publishing = (more: { stop?: () => boolean; filledAtOnce?: number } = {}) =>
    publisher({ ...sources, shelf, folder: folder(), stop: () => false, ...more });
  const reading = (of: Shelf = shelf, at = folder()) =>
    borrower({
      texts: sources.texts,
      shelf: of,
      folder: at,
      clock: () => new Date(time.now),
      onFault: (fault) => faults.push(fault),
    });
  return {
    commit,
    texts,
    shelf,
    time,
    faults,
    publishing,
    reading,
    /** Sequences commits up to a position. */
    to: (position = commits.length) => void ledger.push(...sequence(commits).slice(ledger.length, position)),
    last: () => commits.length,
  };
}

describe("A search file on a shelf", () => {
  it("is made by following the ledger, and read by others", async () => {
    const { to, last, publishing, reading } = given();
    const current = reading();
    expect(await current()).toBeUndefined();
    const { publish } = publishing();
    expect(await publish()).toMatchObject({ outcome: "published", position: 0, more: false });
    to();
    expect(await publish()).toMatchObject({ outcome: "published", position: last(), more: false });
    expect(await publish()).toMatchObject({ outcome: "nothing-new", position: last() });
    const file = await reading()();
    expect(file?.position()).toBe(last());
    expect(await file?.names({ q: "makiej", limit: 3 })).toMatchObject([{ id: "makei" }]);
  });

  it("is gone on with by another process from where it is, and not made anew", async () => {
    const { to, last, publishing, reading } = given();
    to(5);
    await publishing().publish();
    to();
    expect(await publishing().publish()).toMatchObject({ outcome: "published", position: last() });
    expect((await reading()())?.position()).toBe(last());
  });

  it("takes several runs where one has no time for all", async () => {
    const { to, commit, last, publishing, reading } = given();
    for (let n = 0; n < 60; n++)
      commit("topic", `t-${n}`, [event("topic", "TopicDefined", { names: { en: `Topic ${n}` } })]);
    to();
    const { publish } = publishing({ stop: () => true, filledAtOnce: 20 });
    const positions: number[] = [];
    for (;;) {
      const { more, position } = await publish();
      positions.push(position);
      if (!more) break;
      // Nobody is answered from a part of it.
      expect(await reading()()).toBeUndefined();
    }
    expect(positions).toEqual([20, 40, 60, last()]);
    expect((await reading()())?.position()).toBe(last());
  });

  it("is one, whoever of two was first, and knows all", async () => {
    const { to, last, publishing, reading } = given();
    to();
    const both = await Promise.all([publishing().publish(), publishing().publish()]);
    expect(both.map(({ position }) => position)).toEqual([last(), last()]);
    expect((await reading()())?.position()).toBe(last());
  });

  it("is made anew where its version was lost", async () => {
    const shelf = folderShelf(folder());
    const losing: Shelf = { ...shelf, take: async () => false };
    const { to, last, publishing } = given(losing);
    to();
    await publishing().publish();
    const again = publishing();
    to();
    expect(await again.publish()).toMatchObject({ position: last() });
  });
});

/** Asks until it is answered so, and lets what is fetched come meanwhile. */
async function until<T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    await nextTurn();
  }
}

/** A shelf whose versions come only when they are let through. */
function slow(shelf: Shelf) {
  let letThrough: (() => void) | undefined;
  let shut: Promise<void> | undefined;
  return {
    shelf: {
      ...shelf,
      async take(version: Version, path: string) {
        await shut;
        return shelf.take(version, path);
      },
    },
    shut() {
      shut = new Promise((resolve) => {
        letThrough = resolve;
      });
    },
    open: () => letThrough?.(),
  };
}

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
    time.now = 7_000;
    const after = await until(current, (file) => file !== before);
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

  it("waits for one that has forgotten what the one before still has", async () => {
    const { to, commit, texts, time, shelf, publishing, reading } = given();
    const { publish } = publishing();
    to();
    await publish();
    const gate = slow(shelf);
    const current = reading(gate.shelf);
    const search = async () =>
      (await (await current())?.search({ q: "zanzibarite", filters: {}, limit: 5 }))?.items;
    expect(await search()).toHaveLength(1);
    commit("source", "mfa-2014", [event("source", "SourceWithheld", { reason: "Asked for" })]);
    texts.set(hashOf("mfa-2014"), { withheld: true });
    to();
    await publish();
    gate.shut();
    time.now = 2_000;
    const asked = search();
    gate.open();
    expect(await asked).toEqual([]);
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
      await until(current, (file) => file?.position() === position);
    }
    const left = async () => readdirSync(at).filter((name) => name.endsWith(".db")).length;
    expect(await until(left, (files) => files <= 2)).toBe(2);
  });
});

it("holds no unquoted word of a withheld text in any byte of any object, once it was published", async () => {
  await using s3 = await localS3();
  const client = s3Client({
    endpoint: s3.endpoint,
    region: "eu-central-1",
    credentials: { accessKeyId: "a", secretAccessKey: "b" },
  });
  const { to, commit, texts, publishing } = given(s3Shelf({ client, bucket: "b", name: "search/3" }));
  const { publish } = publishing();
  to();
  await publish();
  const holding = (word: string) =>
    [...s3.objects.values()].filter((bytes) => bytes.toString("latin1").toLowerCase().includes(word)).length;
  const unquoted = ["zanzibarit", "private aside", "comprehens"];
  for (const word of unquoted) expect(holding(word), word).toBe(1);
  commit("source", "mfa-2014", [event("source", "SourceWithheld", { reason: "Asked for" })]);
  texts.set(hashOf("mfa-2014"), { withheld: true });
  to();
  await publish();
  for (const word of unquoted) expect(holding(word), word).toBe(0);
  expect(holding("discussed arms control in europe")).toBe(1);
  client.destroy();
});
