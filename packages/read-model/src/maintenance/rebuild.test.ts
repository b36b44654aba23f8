import { type DomainEvent, position, type SequencedCommit, streamName } from "@collegium/domain";
import { describe, expect, it } from "vitest";
import type { CommitReader } from "../port.ts";
import { projector } from "../projection/projector.ts";
import { event, writing } from "../testing/commits.ts";
import { founding } from "../testing/founding.ts";
import { memoryLedger, sequence } from "../testing/ledger.ts";
import { contents, memorySets, project, rebuildAlone, served } from "../testing/views.ts";
import { LedgerCutShort, rebuild } from "./rebuild.ts";
import { verify } from "./verify.ts";

const ledger = sequence(founding());
const minsk = streamName("session", "minsk-2014");

describe("A rebuild", () => {
  it("makes the same views beside the live ones, switches, and leaves one set", async () => {
    using made = memorySets();
    await project(made.sets.live, ledger);
    const before = await contents(made.sets.live);
    const [old] = await made.sets.list();
    const seen: number[] = [];
    const rebuilt = await rebuild({
      commits: memoryLedger(ledger),
      sets: made.sets,
      onProgress: ({ position: at }) => seen.push(at),
    });
    expect(rebuilt).toMatchObject({
      position: ledger.length,
      commits: ledger.length,
      documents: ledger.length,
    });
    expect(seen.at(-1)).toBe(ledger.length);
    expect(await contents(made.sets.live)).toEqual(before);
    expect(await made.sets.list()).not.toContain(old);
    expect(await made.sets.list()).toHaveLength(1);
  });

  it("takes in what is recorded while it is made", async () => {
    using made = memorySets();
    const growing: SequencedCommit[] = ledger.slice(0, 8);
    const reader = memoryLedger(growing);
    const live = projector({ commits: reader, views: made.sets.live });
    let heads = 0;
    const commits: CommitReader = {
      ...reader,
      async head() {
        // The register goes on between looks at its head, twice.
        if (heads++ < 2) growing.push(...ledger.slice(growing.length, growing.length + 2));
        await live.catchUp();
        return position(growing.length);
      },
    };
    await rebuild({ commits, sets: made.sets });
    expect(await made.sets.live.checkpoint()).toBe(growing.length);
    expect(await served(made.sets.live, minsk)).toBeUndefined();
    growing.push(...ledger.slice(growing.length));
    await live.catchUp();
    expect(await served(made.sets.live, minsk)).toBeDefined();
  });

  it("of a ledger that lost its end is refused, and leaves the views that knew it", async () => {
    using made = memorySets();
    await project(made.sets.live, ledger);
    const sets = await made.sets.list();
    const commits = memoryLedger(ledger.slice(0, -1));
    await expect(rebuild({ commits, sets: made.sets })).rejects.toThrow(LedgerCutShort);
    expect(await made.sets.list()).toEqual(sets);
    expect(await made.sets.live.checkpoint()).toBe(ledger.length);
  });

  it("that fails leaves the live set and nothing else", async () => {
    using made = memorySets();
    await project(made.sets.live, ledger);
    const broken: CommitReader = {
      ...memoryLedger(ledger),
      // biome-ignore lint/correctness/useYield: it fails before it has anything
      async *readLedger() {
        throw new Error("The disk is gone");
      },
    };
    await expect(rebuild({ commits: broken, sets: made.sets })).rejects.toThrow("The disk is gone");
    expect(await made.sets.list()).toHaveLength(1);
    expect(await served(made.sets.live, minsk)).toBeDefined();
  });

  it.each([
    ["begins", 1],
    ["is about to switch", 2],
    ["takes in what came meanwhile", 3],
  ])("is overtaken by another that is done while it %s", async (_, nth) => {
    using made = memorySets();
    const { sets } = made;
    await project(sets.live, ledger);
    const before = await contents(sets.live);
    const reader = memoryLedger(ledger);
    let heads = 0;
    const commits: CommitReader = {
      ...reader,
      async head() {
        if (++heads === nth)
          expect(await rebuild({ commits: reader, sets })).toMatchObject({ outcome: "rebuilt" });
        // Behind what is live, the second look sends it round once more.
        return position(heads === 1 && nth === 3 ? ledger.length - 1 : ledger.length);
      },
    };
    expect(await rebuild({ commits, sets })).toEqual({ outcome: "overtaken" });
    expect(await sets.list()).toHaveLength(1);
    expect(await contents(sets.live)).toEqual(before);
  });

  it("leaves alone what another has put in its place since", async () => {
    using made = memorySets();
    const { sets } = made;
    const commits = memoryLedger(ledger);
    const switching = {
      ...sets,
      async promote(...args: Parameters<typeof sets.promote>) {
        const promoted = await sets.promote(...args);
        await rebuild({ commits, sets });
        return promoted;
      },
    };
    expect(await rebuild({ commits, sets: switching })).toMatchObject({ outcome: "rebuilt" });
    expect(await sets.list()).toHaveLength(1);
    expect(await sets.live.checkpoint()).toBe(ledger.length);
  });

  it("sets aside what can't be read, wherever it is, as a projector does", async () => {
    const { commits, commit } = writing();
    const unreadable = { type: "TopicSplit", version: 1, data: {} } as unknown as DomainEvent;
    commit("topic", "trade", [event("topic", "TopicDefined", { names: { en: "Trade" } })]);
    commit("topic", "energy", [unreadable]);
    commit("topic", "trade", [unreadable]);
    commit("topic", "trade", [event("topic", "TopicRenamed", { names: { en: "Commerce" } })]);
    using made = memorySets();
    await project(made.sets.live, sequence(commits));
    const before = await contents(made.sets.live);
    const { poison } = await rebuildAlone({
      commits: memoryLedger(sequence(commits)),
      sets: made.sets,
      pageSize: 2,
    });
    expect(poison.map(({ position: at, stream, revision }) => [at, stream, revision])).toEqual([
      [2, "topic/energy", 1],
      [3, "topic/trade", 2],
    ]);
    expect(await contents(made.sets.live)).toEqual(before);
  });

  it("of an empty register is empty", async () => {
    using made = memorySets();
    expect(await rebuild({ commits: memoryLedger([]), sets: made.sets })).toMatchObject({
      commits: 0,
      entries: 0,
    });
  });
});

describe("Verifying", () => {
  it("finds nothing in views that are right, and leaves nothing behind", async () => {
    using made = memorySets();
    await project(made.sets.live, ledger);
    expect(await verify({ commits: memoryLedger(ledger), sets: made.sets })).toEqual({
      position: ledger.length,
      differences: [],
    });
    expect(await made.sets.list()).toHaveLength(1);
  });

  it("tells what is missing, too much or different", async () => {
    using made = memorySets();
    await project(made.sets.live, ledger);
    const { db } = made;
    db.exec("DELETE FROM documents WHERE stream = 'topic/arms-control'");
    db.exec(`UPDATE entries SET body = '{"id":"forged"}' WHERE sort = '2014-11-18/minsk-2014'`);
    const forged = { partition: "sessions", sort: "2020/forged", stream: minsk, body: "{}" };
    await made.sets.live.write(position(99), [{ kind: "entry", entry: forged }]);
    const { differences } = await verify({ commits: memoryLedger(ledger), sets: made.sets });
    expect(differences.map(({ key, kind }) => [key, kind])).toEqual([
      ["topic/arms-control", "missing"],
      ["sessions 2014-11-18/minsk-2014", "different"],
      ["sessions 2020/forged", "extra"],
    ]);
    expect(differences[1]?.detail).toContain("forged");
  });

  it("ends where the ledger lost its end, and tells what the views have beyond it", async () => {
    using made = memorySets();
    await project(made.sets.live, ledger);
    const { position: at, differences } = await verify({
      commits: memoryLedger(ledger.slice(0, -1)),
      sets: made.sets,
    });
    expect(at).toBe(ledger.length - 1);
    expect(differences.length).toBeGreaterThan(0);
  });

  it("sees entries that filters would not find, or find by mistake", async () => {
    using made = memorySets();
    await project(made.sets.live, ledger);
    made.db.exec("DELETE FROM tags WHERE tag = 'topic=arms-control'");
    made.db.exec(`INSERT INTO tags VALUES ('sessions', 'body=utopia', '2014-11-18/minsk-2014')`);
    const { differences } = await verify({ commits: memoryLedger(ledger), sets: made.sets });
    expect(differences).toEqual([
      {
        key: "sessions body=utopia 2014-11-18/minsk-2014",
        kind: "extra",
        detail: "should not be there: found by body=utopia",
      },
      {
        key: "sessions topic=arms-control 2014-11-18/minsk-2014",
        kind: "missing",
        detail: "should be found by topic=arms-control",
      },
    ]);
  });

  it("begins again where its own set goes in a rebuild", async () => {
    using made = memorySets();
    const { sets } = made;
    const commits = memoryLedger(ledger);
    await project(sets.live, ledger);
    let scans = 0;
    const live = {
      ...sets.live,
      async scan(...args: Parameters<typeof sets.live.scan>) {
        if (scans++ === 0) await rebuild({ commits, sets });
        return sets.live.scan(...args);
      },
    };
    expect(await verify({ commits, sets: { ...sets, live } })).toEqual({
      position: ledger.length,
      differences: [],
    });
    expect(await sets.list()).toHaveLength(1);
  });

  it("looks again at what only seemed different because the register went on", async () => {
    using made = memorySets();
    const { sets } = made;
    await project(sets.live, ledger.slice(0, -1));
    const checkpoint = sets.live.checkpoint.bind(sets.live);
    let asked = 0;
    const moving = {
      ...sets,
      live: {
        ...sets.live,
        async checkpoint() {
          const now = await checkpoint();
          // After the rebuild has begun, before the comparison.
          if (asked++ === 0) await project(sets.live, ledger);
          return now;
        },
      },
    };
    const verified = await verify({ commits: memoryLedger(ledger), sets: moving });
    expect(verified).toEqual({ position: ledger.length - 1, differences: [] });
  });
});
