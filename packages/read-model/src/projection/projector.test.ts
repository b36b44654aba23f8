import { type DomainEvent, position, type SequencedCommit, streamName } from "@collegium/domain";
import { describe, expect, it } from "vitest";
import { memoryViewStore } from "../memory/view-store.ts";
import { event, writing } from "../testing/commits.ts";
import { founding } from "../testing/founding.ts";
import { memoryLedger, sequence } from "../testing/ledger.ts";
import { changed, contents, served } from "../testing/views.ts";
import { type Poison, readPoison } from "./poison.ts";
import { projector } from "./projector.ts";

const unknown = (type: string, version = 1) => ({ type, version, data: {} }) as unknown as DomainEvent;

describe("A projector", () => {
  it("catches up with the ledger, and goes on from its checkpoint", async () => {
    const all = sequence(founding());
    const ledger = all.slice(0, 5);
    const views = memoryViewStore();
    const projection = projector({ commits: memoryLedger(ledger), views });
    expect(await projection.catchUp()).toBe(5);
    ledger.push(...all.slice(5));
    expect(await projection.catchUp()).toBe(all.length);
    expect(await views.checkpoint()).toBe(all.length);
    expect(await served(views, streamName("session", "minsk-2014"))).toBeDefined();
  });

  it("lets calls at once share the work, each seeing what was there when it was made", async () => {
    const all = sequence(founding());
    const ledger: SequencedCommit[] = [];
    let running = 0;
    let most = 0;
    const views = memoryViewStore();
    const projection = projector({
      commits: memoryLedger(ledger),
      views: changed(views, {
        async write(at, writes) {
          most = Math.max(most, ++running);
          await views.write(at, writes);
          running--;
        },
      }),
    });
    const calls = all.map((commit) => {
      ledger.push(commit);
      return projection.catchUp();
    });
    for (const [index, reached] of (await Promise.all(calls)).entries())
      expect(reached).toBeGreaterThanOrEqual(index + 1);
    expect(most).toBe(1);
  });

  it("tries again after a fault of the views", async () => {
    const views = memoryViewStore();
    let faults = 1;
    const projection = projector({
      commits: memoryLedger(sequence(founding())),
      views: changed(views, {
        async write(at, writes) {
          if (faults-- > 0) throw new Error("The disk is full");
          await views.write(at, writes);
        },
      }),
    });
    await expect(projection.catchUp()).rejects.toThrow("The disk is full");
    expect(await projection.catchUp()).toBe(founding().length);
  });

  it("comes to the same after a crash between any two writes", async () => {
    const ledger = sequence(founding());
    const whole = memoryViewStore();
    await projector({ commits: memoryLedger(ledger), views: whole }).catchUp();
    const expected = await contents(whole);
    for (let crash = 0; crash < 60; crash += 7) {
      const views = memoryViewStore();
      const dying = projector({
        commits: memoryLedger(ledger),
        views: changed(views, {
          async write(at, writes) {
            await views.write(at, writes.slice(0, crash));
            throw new Error("Died");
          },
        }),
      });
      await expect(dying.catchUp()).rejects.toThrow("Died");
      await projector({ commits: memoryLedger(ledger), views }).catchUp();
      expect(await contents(views)).toEqual(expected);
    }
  });
});

describe("A commit that can't be projected", () => {
  function poisoned() {
    const { commits, commit } = writing();
    commit("topic", "trade", [event("topic", "TopicDefined", { names: { en: "Trade" } })]);
    commit("topic", "trade", [unknown("TopicSplit")]);
    commit("topic", "trade", [event("topic", "TopicRenamed", { names: { en: "Commerce" } })]);
    commit("topic", "energy", [unknown("TopicDefined", 99)]);
    commit("topic", "water", [event("body", "BodyRenamed", { names: { en: "Not a body" } })]);
    commit("topic", "transit", [event("topic", "TopicDefined", { names: { en: "Transit" } })]);
    return memoryLedger(sequence(commits));
  }

  it("is set aside and shown, and stops no other", async () => {
    const heard: Poison[] = [];
    const views = memoryViewStore();
    const projection = projector({ commits: poisoned(), views, onPoison: (one) => heard.push(one) });
    expect(await projection.catchUp()).toBe(6);
    expect(heard.map(({ position: at, stream }) => [at, stream])).toEqual([
      [2, "topic/trade"],
      [4, "topic/energy"],
      [5, "topic/water"],
    ]);
    expect(await readPoison(views)).toEqual(heard);
    expect(heard[0]?.error).toContain("TopicSplit");
    expect(await served(views, streamName("topic", "transit"))).toBeDefined();
    expect(await served(views, streamName("topic", "energy"))).toBeUndefined();
  });

  it("is marked in its document, which goes on after it", async () => {
    const views = memoryViewStore();
    await projector({ commits: poisoned(), views }).catchUp();
    const trade = JSON.parse((await served(views, streamName("topic", "trade")))?.text ?? "");
    expect(trade).toMatchObject({ name: "Commerce", revision: 3, setAside: [2] });
    expect(await views.checkpoint()).toBe(position(6));
  });
});
