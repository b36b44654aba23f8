import { position, streamName } from "@collegium/domain";
import { describe, expect, it } from "vitest";
import type { ViewSets, ViewStore } from "../port.ts";
import { projector } from "../projection/projector.ts";
import { event, writing } from "../testing/commits.ts";
import { founding } from "../testing/founding.ts";
import { memoryLedger, sequence } from "../testing/ledger.ts";
import { changed, memorySets, project } from "../testing/views.ts";
import { rebuild } from "./rebuild.ts";
import { verify } from "./verify.ts";

/** The last commit changes nothing of what the others made. */
const ledger = sequence([...founding(), ...late()]);
const commits = memoryLedger(ledger);
function late() {
  const { commits, commit } = writing();
  commit("topic", "late", [event("topic", "TopicDefined", { names: { en: "Late" } })]);
  return commits;
}
const minsk = streamName("session", "minsk-2014");

const sort = "2014-11-18/minsk-2014";
const damages = {
  "an entry that is lost, beside one whose key begins alike": `UPDATE entries SET sort = '${sort}-2' WHERE partition = 'sessions' AND sort = '${sort}'`,
  "an entry that filters don't find, and find by mistake": `DELETE FROM tags WHERE tag = 'topic=arms-control';
    INSERT INTO tags VALUES ('sessions', 'body=utopia', '${sort}')`,
};
const told = {
  "an entry that is lost, beside one whose key begins alike": [
    [`sessions ${sort}`, "missing"],
    [`sessions ${sort}-2`, "extra"],
  ],
  "an entry that filters don't find, and find by mistake": [
    [`sessions body=utopia ${sort}`, "extra"],
    [`sessions topic=arms-control ${sort}`, "missing"],
  ],
};
const kinds = Object.keys(damages) as (keyof typeof damages)[];

describe("Verifying views", () => {
  it.each(kinds)("tells of %s, also where views go on meanwhile", async (kind) => {
    for (const behind of [0, 1]) {
      using made = memorySets();
      const { sets, db } = made;
      const goOn = async () => {
        await project(sets.live, ledger);
        db.exec(damages[kind]);
      };
      await project(sets.live, ledger.slice(0, ledger.length - behind));
      if (behind === 0) await goOn();
      let asked = 0;
      const checkpoint = async () => {
        const now = await sets.live.checkpoint();
        // After the rebuild has begun, before the comparison.
        if (behind > 0 && asked++ === 0) await goOn();
        return now;
      };
      const live = { ...sets.live, checkpoint };
      const { position: at, differences } = await verify({ commits, sets: { ...sets, live } });
      expect(at).toBe(ledger.length - behind);
      const found = differences.map(({ key, kind }) => [key, kind]);
      expect(found).toEqual(expect.arrayContaining(told[kind]));
    }
  });

  it("takes what a step has written that is not done for no difference, and tells what is one", async () => {
    using made = memorySets();
    const { sets, db } = made;
    const half = Math.floor(ledger.length / 2);
    await project(sets.live, ledger.slice(0, half));
    const views = changed(sets.live, {
      async write(position, writes) {
        // It dies there: some is written, some is not.
        await sets.live.write(position, writes.slice(0, writes.length / 2));
        throw new Error("killed");
      },
    });
    await expect(projector({ commits, views }).catchUp()).rejects.toThrow("killed");
    expect(await sets.live.step()).toEqual({ after: half, upTo: ledger.length });
    expect(await verify({ commits, sets })).toEqual({ position: half, differences: [] });
    db.exec("DELETE FROM documents WHERE stream = 'topic/arms-control'");
    expect(await verify({ commits, sets })).toMatchObject({
      position: half,
      differences: [{ key: "topic/arms-control", kind: "missing" }],
    });
  });

  it("names the position up to which it compared all, not what came in meanwhile and was not looked at", async () => {
    using made = memorySets();
    const { sets, db } = made;
    await project(sets.live, ledger.slice(0, -1));
    let scanned = 0;
    const scan: ViewStore["scan"] = async (...asked) => {
      const page = await sets.live.scan(...asked);
      // Once the first page is read, which has all that there was.
      if (scanned++ === 0) {
        await project(sets.live, ledger);
        db.exec("UPDATE documents SET body = x'7b7d' WHERE stream = 'topic/late'");
        db.exec("UPDATE entries SET body = '{}' WHERE stream = 'topic/late'");
      }
      return page;
    };
    const verified = await verify({ commits, sets: { ...sets, live: { ...sets.live, scan } } });
    expect(verified.position).toBe(ledger.length - 1);
  });

  it("goes on to the end where more than a thousand things only seem different", async () => {
    using made = memorySets();
    const { sets, db } = made;
    const { commits, commit } = writing();
    for (let n = 1000; n < 2100; n++)
      commit("topic", `t-${n}`, [event("topic", "TopicDefined", { names: { en: `Topic ${n}` } })]);
    const before = sequence([...founding(), ...commits]);
    for (let n = 1000; n < 2100; n++)
      commit("topic", `t-${n}`, [event("topic", "TopicRenamed", { names: { en: `Matter ${n}` } })]);
    const all = sequence([...founding(), ...commits]);
    await project(sets.live, before, 100);
    let asked = 0;
    const checkpoint = async () => {
      const now = await sets.live.checkpoint();
      if (asked++ === 0) {
        await project(sets.live, all, 100);
        db.exec("DELETE FROM documents WHERE stream = 'topic/t-2099'");
      }
      return now;
    };
    const live = { ...sets.live, checkpoint };
    const verified = await verify({ commits: memoryLedger(all), sets: { ...sets, live } });
    expect(verified).toMatchObject({
      position: before.length,
      differences: [{ key: "topic/t-2099", kind: "missing" }],
    });
  });

  it("tells a thousand differences at most", async () => {
    using made = memorySets();
    await project(made.sets.live, ledger);
    const forged = Array.from({ length: 1_001 }, (_, n) => ({
      kind: "entry" as const,
      entry: { partition: "sessions", sort: `2020/forged-${n}`, stream: minsk, body: "{}" },
    }));
    await made.sets.live.write(position(99), forged);
    expect((await verify({ commits, sets: made.sets })).differences).toHaveLength(1_000);
  });

  it("begins again where another's rebuild takes the views away that it reads", async () => {
    using made = memorySets();
    const { sets } = made;
    await project(sets.live, ledger);
    let taken = false;
    const taking: ViewSets = {
      ...sets,
      async create() {
        const { id, views } = await sets.create();
        const scan: typeof views.scan = async (...asked) => {
          if (!taken) {
            taken = true;
            await rebuild({ commits, sets });
            throw new Error("no such table");
          }
          return views.scan(...asked);
        };
        return { id, views: { ...views, scan } };
      },
    };
    expect(await verify({ commits, sets: taking })).toEqual({ position: ledger.length, differences: [] });
    expect(taken).toBe(true);
    expect(await sets.list()).toHaveLength(1);
  });

  it("leaves nothing behind where it fails", async () => {
    using made = memorySets();
    const { sets } = made;
    await project(sets.live, ledger);
    const scan = () => Promise.reject(new Error("the disk can't be read"));
    await expect(verify({ commits, sets: { ...sets, live: { ...sets.live, scan } } })).rejects.toThrow(
      "the disk can't be read",
    );
    expect(await sets.list()).toHaveLength(1);
  });
});
