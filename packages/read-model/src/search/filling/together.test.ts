import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import type { SequencedCommit } from "@collegium/domain";
import { randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { event } from "../../testing/commits.ts";
import { memoryLedger, sequence } from "../../testing/ledger.ts";
import { searchFile } from "../asking/search-file.ts";
import { openSearch } from "../file/open.ts";
import { contents, hashOf, history, register, searching, type Texts } from "../register.fixture.ts";
import { follower } from "./follow.ts";

const folder = mkdtempSync(join(tmpdir(), "collegium-together-"));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

/** Two processes that follow one ledger in one file, each by a connection of its own; the second may be slow, or die. */
function both(texts: Texts, between: () => Promise<void> = async () => {}) {
  const path = join(folder, `${files++}.db`);
  const ledger: SequencedCommit[] = [];
  const commits = memoryLedger(ledger);
  const paused: typeof commits = {
    ...commits,
    async *readLedger(...asked) {
      for await (const commit of commits.readLedger(...asked)) {
        yield commit;
        await between();
      }
    },
  };
  const get = async (hash: string) => texts.get(hash);
  const [db, other] = [openSearch(path), openSearch(path)];
  return {
    db,
    ledger,
    first: follower(db, { commits, texts: { get } }),
    second: follower(other, {
      commits: paused,
      texts: {
        async get(hash) {
          await between();
          return get(hash);
        },
      },
    }),
    [Symbol.dispose]() {
      db.close();
      other.close();
    },
  };
}

describe("Several who follow a ledger in one file", () => {
  it("come to the same as one, at whatever pace each of them goes", async () => {
    const { commits, commit, texts } = history();
    for (const names of [{ en: "A topic" }, { en: "The same topic" }])
      for (let n = 0; n < 60; n++)
        commit("topic", `topic-${n}`, [
          event("topic", names.en === "A topic" ? "TopicDefined" : "TopicRenamed", { names }),
        ]);
    texts.set(hashOf("mid-2014"), { withheld: true });
    using one = await searching(commits, { texts, steps: [9, commits.length] });
    const all = sequence(commits);
    const paces = fc.array(fc.oneof(fc.constant(0), fc.nat(20)), { minLength: 1, maxLength: 20 });
    const growth = fc.array(fc.integer({ min: 9, max: all.length }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(paces, growth, async (pauses, lengths) => {
        let n = 0;
        using two = both(texts, async () => {
          for (let left = pauses[n++ % pauses.length] as number; left > 0; left--) await turn();
        });
        two.ledger.push(...all.slice(0, 9));
        await two.first.catchUp();
        const calls: Promise<unknown>[] = [];
        for (const length of [...lengths, all.length].sort((a, b) => a - b)) {
          two.ledger.push(...all.slice(two.ledger.length, length));
          calls.push(two.second.catchUp(), two.first.catchUp());
          for (let left = pauses[n++ % pauses.length] as number; left > 0; left--) await turn();
        }
        await Promise.all(calls);
        expect(contents(two)).toEqual(contents(one));
      }),
      { numRuns: randomCases(15, 500), examples: [[[0], []]] },
    );
  });

  it("forget what is withheld, also where one of them is still at putting it in", async () => {
    const { commits, texts, commit, deposit } = register();
    const before = commits.length;
    const paragraphs = Array.from({ length: 3_000 }, (_, n) => `Paragraph ${n} speaks of unobtainium.`);
    deposit("long", "en", paragraphs.join("\n\n"));
    commit("source", "long", [event("source", "SourceWithheld", { reason: "Asked for" })]);
    const all = sequence(commits);
    using two = both(texts);
    two.ledger.push(...all.slice(0, before));
    await two.first.catchUp();
    two.ledger.push(...all.slice(before, before + 1));
    const putting = two.first.catchUp();
    const rows = () =>
      two.db.prepare("SELECT count(*) AS n FROM passages WHERE stream = 'source/long'").get()?.n;
    while (Number(rows()) < 300) await turn();
    texts.set(hashOf("long"), { withheld: true });
    two.ledger.push(...all.slice(before + 1));
    await Promise.all([putting, two.second.catchUp()]);
    expect(rows()).toBe(1);
    const file = searchFile(two.db, { texts: { get: async (hash) => texts.get(hash) } });
    expect((await file.search({ q: "unobtainium", filters: {}, limit: 5 })).items).toEqual([]);
    expect(file.position()).toBe(all.length);
  });

  it("end a step where it was first begun to end, also after who began it died", async () => {
    const { commits, texts } = history();
    using one = await searching(commits, { texts, steps: [9, commits.length] });
    let reads = 0;
    // Reading the page is two reads, and both of its texts are read after that.
    using two = both(texts, async () => {
      if (reads++ === 2) throw new Error("killed");
    });
    const all = sequence(commits);
    two.ledger.push(...all.slice(0, 9));
    await two.first.catchUp();
    two.ledger.push(...all.slice(9, 11));
    await expect(two.second.catchUp()).rejects.toThrow("killed");
    two.ledger.push(...all.slice(11));
    const stepped = () => two.db.prepare("SELECT position, step FROM search").get();
    expect(stepped()).toEqual({ position: 9, step: 11 });
    await two.first.catchUp();
    expect(stepped()).toEqual({ position: all.length, step: all.length });
    expect(contents(two)).toEqual(contents(one));
  });
});
