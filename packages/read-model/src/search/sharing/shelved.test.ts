import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Shelf, Version } from "@collegium/shelf";
import { s3Client, s3Shelf } from "@collegium/shelf/s3";
import { folderShelf, localS3 } from "@collegium/shelf/testing";
import { describe, expect, it } from "vitest";
import type { CommitReader } from "../../port.ts";
import { event } from "../../testing/commits.ts";
import { folder, given } from "./shelved.fixture.ts";

const keyOf = (version: Version | "unchanged" | undefined) =>
  typeof version === "object" ? version.key : undefined;

/** A ledger of which nobody can make a file anew. */
const withoutBeginning = (commits: CommitReader): CommitReader => ({
  ...commits,
  readLedger(after, limit) {
    if (after === 0) throw new Error("Read from its beginning");
    return commits.readLedger(after, limit);
  },
});

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
    for (let isAll = false; !isAll; ) {
      const { more, position } = await publish();
      // Each gets on: so they come to an end.
      expect(position).toBeGreaterThan(positions.at(-1) ?? 0);
      positions.push(position);
      isAll = !more;
      // Nobody is answered from a part of it.
      if (more) expect(await reading()()).toBeUndefined();
    }
    expect(positions).toEqual([20, 40, 60, last()]);
    expect((await reading()())?.position()).toBe(last());
    const before = last();
    for (let n = 0; n < 60; n++)
      commit("topic", `t-${n}`, [event("topic", "TopicRenamed", { names: { en: `Matter ${n}` } })]);
    to();
    expect(await publish()).toMatchObject({ outcome: "published", position: before + 50, more: true });
    expect((await reading()())?.position()).toBe(before + 50);
  });

  it("is one, whoever of two was first, and knows all", async () => {
    const { to, last, publishing, reading } = given();
    to();
    const both = await Promise.all([publishing().publish(), publishing().publish()]);
    expect(both.map(({ position }) => position)).toEqual([last(), last()]);
    expect((await reading()())?.position()).toBe(last());
  });

  it("is made anew where its version was lost, and put in that one's place", async () => {
    const shelf = folderShelf(folder());
    let lost: string | undefined;
    const losing: Shelf = {
      ...shelf,
      take: async (version, path) => version.key !== lost && shelf.take(version, path),
    };
    const { to, last, publishing, reading } = given(losing);
    to();
    await publishing().publish();
    lost = keyOf(await shelf.current());
    expect(await reading()()).toBeUndefined();
    const { publish } = publishing();
    expect(await publish()).toMatchObject({ outcome: "published", position: last() });
    expect((await reading()())?.position()).toBe(last());
    expect(await publish()).toMatchObject({ outcome: "nothing-new", position: last() });
  });

  it.each([
    ["as long as it was", 0],
    ["shorter", 100],
  ])("is made anew where its version is damaged, and put in that one's place: %s", async (_, shorter) => {
    const at = folder();
    const { to, last, faults, publishing, reading } = given(folderShelf(at));
    to();
    await publishing().publish();
    const [name = ""] = readdirSync(at).filter((one) => one.endsWith(".db"));
    const bytes = readFileSync(join(at, name));
    bytes.fill("?", bytes.length / 2);
    writeFileSync(join(at, name), bytes.subarray(shorter));
    expect(await reading()()).toBeUndefined();
    expect(faults).toMatchObject([{ code: "damaged-version" }]);
    const damage: unknown[] = [];
    const { publish } = publishing({ onDamage: (fault) => damage.push(fault) });
    expect(await publish()).toMatchObject({ outcome: "published", position: last() });
    expect(damage).toMatchObject([{ code: "damaged-version" }]);
    expect((await reading()())?.position()).toBe(last());
    expect(await publish()).toMatchObject({ outcome: "nothing-new", position: last() });
  });

  it("is made anew where SQLite finds it damaged, as one that an earlier program put without its hash", async () => {
    const shelf = folderShelf(folder());
    let spoiled: string | undefined;
    const { to, commit, last, publishing, reading } = given({
      ...shelf,
      async take(version, path) {
        const isThere = await shelf.take(version, path);
        if (version.key === spoiled) writeFileSync(path, "A diary. ".repeat(1000));
        return isThere;
      },
    });
    to();
    await publishing().publish();
    spoiled = keyOf(await shelf.current());
    commit("topic", "late", [event("topic", "TopicDefined", { names: { en: "Late" } })]);
    to();
    const damage: unknown[] = [];
    const { publish } = publishing({ onDamage: (fault) => damage.push(fault) });
    expect(await publish()).toMatchObject({ outcome: "published", position: last() });
    expect(damage).toHaveLength(1);
    expect((await reading()())?.position()).toBe(last());
  });

  it("is not made anew where its version is gone because another took its place", async () => {
    const { to, commit, last, shelf, commits, publishing } = given();
    to();
    await publishing().publish();
    const first = await shelf.current();
    const overtaken: Shelf = {
      ...shelf,
      async take(version, path) {
        if (version.key === keyOf(first)) {
          commit("topic", "late", [event("topic", "TopicDefined", { names: { en: "Late" } })]);
          to();
          await publishing().publish();
        }
        return shelf.take(version, path);
      },
    };
    const { publish } = publishing({ shelf: overtaken, commits: withoutBeginning(commits) });
    expect(await publish()).toMatchObject({ outcome: "nothing-new", position: last() });
  });
});

describe("In the bucket", () => {
  const unquoted = ["zanzibarit", "private aside", "comprehens"];

  async function bucket() {
    const s3 = await localS3();
    const client = s3Client({
      endpoint: s3.endpoint,
      region: "eu-central-1",
      credentials: { accessKeyId: "a", secretAccessKey: "b" },
    });
    return {
      shelf: s3Shelf({ client, bucket: "b", name: "search/3" }),
      objects: s3.objects as Map<string, Buffer>,
      asked: s3.asked as Set<string>,
      /** In how many objects a word is. */
      holding: (word: string) =>
        [...s3.objects.values()].filter((bytes) => bytes.toString("latin1").toLowerCase().includes(word))
          .length,
      async [Symbol.asyncDispose]() {
        client.destroy();
        await s3[Symbol.asyncDispose]();
      },
    };
  }

  it("no unquoted word of a withheld text is in any byte of any object, once it was published", async () => {
    await using s3 = await bucket();
    const { to, withhold, publishing } = given(s3.shelf);
    const { publish } = publishing();
    to();
    await publish();
    for (const word of unquoted) expect(s3.holding(word), word).toBe(1);
    withhold();
    await publish();
    for (const word of unquoted) expect(s3.holding(word), word).toBe(0);
    expect(s3.holding("discussed arms control in europe")).toBe(1);
  });

  it("nor is one where the publisher died before it had removed the version before, once there was a hint", async () => {
    await using s3 = await bucket();
    const { to, withhold, last, publishing } = given(s3.shelf);
    to();
    await publishing().publish();
    const before = [...s3.objects].filter(([key]) => !key.endsWith(".json"));
    withhold();
    await publishing().publish();
    for (const [key, bytes] of before) s3.objects.set(key, bytes);
    for (const word of unquoted) expect(s3.holding(word), word).toBe(1);
    const { publish } = publishing();
    expect(await publish()).toMatchObject({ outcome: "nothing-new", position: last() });
    for (const word of unquoted) expect(s3.holding(word), word).toBe(0);
  });

  it("whoever has put a version, or tidied after another, looks through the bucket no more while nothing is new", async () => {
    await using s3 = await bucket();
    const { to, publishing } = given(s3.shelf);
    to();
    const putting = publishing();
    await putting.publish();
    const other = publishing();
    await other.publish();
    s3.asked.clear();
    await putting.publish();
    await other.publish();
    expect([...s3.asked]).toEqual(["GetObject"]);
  });
});
