import { mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { rebuild } from "../../maintenance/rebuild.ts";
import type { MadePage } from "../../maintenance/unfold.ts";
import { event } from "../../testing/commits.ts";
import { memoryLedger, sequence } from "../../testing/ledger.ts";
import { memorySets } from "../../testing/views.ts";
import { openSearch } from "../file/open.ts";
import { contents, hashOf, history, register, searching } from "../register.fixture.ts";
import { follower } from "./follow.ts";
import { packed } from "./made.ts";
import { type Remaking, remaker } from "./remake.ts";

const folder = mkdtempSync(join(tmpdir(), "collegium-remade-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A register whose search file at a path was followed to all but its last commit, by which a text is withheld. */
async function given(name: string) {
  const { commits, commit, texts } = register();
  commit("source", "mfa-2014", [event("source", "SourceWithheld", { reason: "Asked for" })]);
  const path = join(folder, name);
  const followed = await searching(commits, { texts, path, steps: [commits.length - 1] });
  const words = async () =>
    (await followed.file.search({ q: "zanzibarite", filters: {}, limit: 5 })).items.length;
  const sources = { texts: { get: async (hash: string) => texts.get(hash) } };
  return { commits, texts, path, followed, words, sources };
}

/** Made anew without any rebuild beside it. */
async function remade(path: string, sources: Remaking) {
  const remaking = remaker(path, sources);
  try {
    return await remaking.finish();
  } finally {
    remaking.close();
  }
}

describe("A search file that is made anew", () => {
  it("takes the place of the other under those who read it and follow the ledger in it", async () => {
    const { commits, path, followed, words, sources } = await given("taken.db");
    using db = followed.db;
    db.exec("DELETE FROM passages; DELETE FROM names; DELETE FROM claims");
    expect(await words()).toBe(0);
    const known = sequence(commits).slice(0, -1);
    expect(await remade(path, { commits: memoryLedger(known), ...sources })).toBe(known.length);
    expect(await words()).toBe(1);
    expect(await followed.file.names({ q: "makiej", limit: 1 })).toHaveLength(1);
    await followed.to(commits.length);
    expect(followed.file.position()).toBe(commits.length);
    expect(db.prepare("PRAGMA integrity_check").get()).toEqual({ integrity_check: "ok" });
  });

  it("never takes the place of one that knows more, and may have forgotten what it still has", async () => {
    const { commits, texts, path, followed, words, sources } = await given("behind.db");
    using _ = followed.db;
    const ledger = sequence(commits).slice(0, -1);
    const growing = {
      ...memoryLedger(ledger),
      async *readLedger(...asked: Parameters<ReturnType<typeof memoryLedger>["readLedger"]>) {
        yield* memoryLedger([...ledger]).readLedger(...asked);
        const [after] = asked;
        if (after < ledger.length || ledger.length === commits.length) return;
        // All is in the new file: now the text is withheld, and the other file forgets it.
        texts.set(hashOf("mfa-2014"), { withheld: true });
        await followed.to(commits.length);
        ledger.push(...sequence(commits).slice(-1));
      },
    };
    expect(await words()).toBe(1);
    expect(await remade(path, { commits: growing, ...sources })).toBe(commits.length);
    expect(await words()).toBe(0);
  });

  it("is made of what a rebuild of views makes, and of what is recorded meanwhile, as following the ledger makes it", async () => {
    const { commits, texts } = history();
    texts.set(hashOf("mid-2014"), { withheld: true });
    using followed = await searching(commits, { texts });
    const all = sequence(commits);
    const sources = { texts: { get: async (hash: string) => texts.get(hash) } };
    for (const first of [1, 9, commits.length - 2, commits.length]) {
      const path = join(folder, `rebuilt-${first}.db`);
      // Claims are tagged with each page, or all in the end.
      const taggedAtOnce = first === commits.length ? 1 : 100;
      const remaking = remaker(path, { commits: memoryLedger(all), ...sources, taggedAtOnce });
      using made = memorySets();
      await rebuild({
        commits: memoryLedger(all.slice(0, first)),
        sets: made.sets,
        pageSize: 3,
        // As it comes out of another thread.
        onMade: (page) => remaking.put(structuredClone(packed(page))),
      });
      expect(await remaking.finish()).toBe(commits.length);
      remaking.close();
      using db = openSearch(path);
      expect(contents({ db })).toEqual(contents(followed));
    }
  });

  it("is in its place with the last page, before who makes the views is done", async () => {
    const { commits, texts } = history();
    const path = join(folder, "early.db");
    const ledger = memoryLedger(sequence(commits));
    const remaking = remaker(path, {
      commits: ledger,
      texts: { get: async (hash: string) => texts.get(hash) },
    });
    using made = memorySets();
    const onMade = async (page: MadePage) => {
      await remaking.put(structuredClone(packed(page)));
      if (page.commits.at(-1)?.position === page.end) throw new Error("the views can't be written");
    };
    const rebuilding = rebuild({ commits: ledger, sets: made.sets, pageSize: 3, onMade });
    await expect(rebuilding).rejects.toThrow("the views can't be written");
    remaking.close();
    using db = openSearch(path);
    using followed = await searching(commits, { texts });
    expect(contents({ db })).toEqual(contents(followed));
  });

  it("leaves what was recorded since it was in its place to whoever has it open by then", async () => {
    const { commits, texts } = history();
    const recorded = sequence(commits).slice(0, 9);
    const ledger = memoryLedger(recorded);
    const sources = { commits: ledger, texts: { get: async (hash: string) => texts.get(hash) } };
    const path = join(folder, "opened.db");
    const remaking = remaker(path, sources);
    using made = memorySets();
    await rebuild({
      commits: ledger,
      sets: made.sets,
      onMade: (page) => remaking.put(structuredClone(packed(page))),
    });
    using db = openSearch(path);
    const known = () => db.prepare("SELECT position FROM search").get()?.position;
    recorded.push(...sequence(commits).slice(9));
    expect(await remaking.finish()).toBe(9);
    remaking.close();
    expect(known()).toBe(9);
    await follower(db, sources).catchUp();
    expect(known()).toBe(commits.length);
  });

  it("has no name any more where words are forgotten meanwhile, which it may have, and takes its place without them", async () => {
    const { commits, path, followed, words, sources } = await given("forgetting.db");
    using _ = followed.db;
    const making = () => readdirSync(folder).filter((name) => name.startsWith("forgetting.db-made-"));
    const remaking = remaker(path, { commits: memoryLedger(sequence(commits)), ...sources });
    expect(making()).toHaveLength(1);
    await followed.to(commits.length);
    expect(making()).toEqual([]);
    expect(await remaking.finish()).toBe(commits.length);
    remaking.close();
    expect(await words()).toBe(0);
    expect(await followed.file.names({ q: "makiej", limit: 1 })).toHaveLength(1);
  });

  it("takes away what was left by who was killed, and leaves nothing but the file itself", async () => {
    const { commits, path, followed, sources } = await given("left.db");
    followed.db.close();
    for (const end of ["made-17-4", "made-17-4-journal"]) writeFileSync(`${path}-${end}`, "words");
    await remade(path, { commits: memoryLedger(sequence(commits)), ...sources });
    expect(readdirSync(folder).filter((name) => name.startsWith("left.db"))).toEqual(["left.db"]);
  });

  it("takes the place of the file that a link leads to, not of the link", async () => {
    const { commits, path, followed, sources } = await given("linked.db");
    followed.db.close();
    const link = join(folder, "link.db");
    symlinkSync(path, link);
    await remade(link, { commits: memoryLedger(sequence(commits)), ...sources });
    expect(realpathSync(link)).toBe(realpathSync(path));
    using db = openSearch(link);
    expect(db.prepare("SELECT position FROM search").get()).toEqual({ position: commits.length });
  });

  it("takes the place of what is no database, and of nothing", async () => {
    const { commits, followed, sources } = await given("other.db");
    followed.db.close();
    const damaged = join(folder, "damaged.db");
    writeFileSync(damaged, "no database at all".repeat(1_000));
    for (const path of [damaged, join(folder, "none.db")]) {
      await remade(path, { commits: memoryLedger(sequence(commits)), ...sources });
      using db = openSearch(path);
      expect(db.prepare("SELECT position, filling FROM search").get()).toEqual({
        position: commits.length,
        filling: 0,
      });
    }
  });
});
