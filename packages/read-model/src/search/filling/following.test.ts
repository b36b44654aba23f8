import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { type Transact, transactions } from "@collegium/sqlite";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { event, held, quoting } from "../../testing/commits.ts";
import { memoryLedger, sequence } from "../../testing/ledger.ts";
import { openSearch } from "../file/open.ts";
import { contents, hashOf, history, register, searching } from "../register.fixture.ts";
import { fill } from "./fill.ts";
import { follower } from "./follow.ts";

const folder = mkdtempSync(join(tmpdir(), "collegium-search-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Has a connection fail in place of the note after so many: of a document, or of the position. */
function dieAfter(writes: number, db: DatabaseSync): void {
  let done = 0;
  db.function("die", () => {
    if (done++ === writes) throw new Error("killed");
    return null;
  });
  for (const note of ["INSERT ON things", "UPDATE OF position ON search"])
    db.exec(`CREATE TEMP TRIGGER "${note}" BEFORE ${note} BEGIN SELECT die(); END`);
}

describe("Following the ledger", () => {
  it("comes to the same whatever the steps", async () => {
    const { commits, texts } = history();
    texts.set(hashOf("mid-2014"), { withheld: true });
    using rebuilt = await searching(commits, { texts });
    expect(contents(rebuilt).claims).toHaveLength(4);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(commits.length)), async (at) => {
        using stepped = await searching(commits, {
          texts,
          steps: [...at.sort((a, b) => a - b), commits.length],
          filledAtOnce: 1 + (at[0] ?? 0),
        });
        expect(contents(stepped)).toEqual(contents(rebuilt));
      }),
      { numRuns: 20 },
    );
  });

  it("fills an empty file to the same, wherever it dies in the midst and is gone on with", async () => {
    const { commits, texts } = history();
    texts.set(hashOf("mid-2014"), { withheld: true });
    using whole = await searching(commits, { texts });
    const ledger = memoryLedger(sequence(commits));
    for (let dies = 1; dies <= commits.length; dies++) {
      using db = openSearch(":memory:");
      let read = 0;
      const dying = {
        ...ledger,
        async *readLedger(...asked: Parameters<typeof ledger.readLedger>) {
          for await (const commit of ledger.readLedger(...asked)) {
            // The survey reads all of it, and filling reads it again.
            if (++read === commits.length + dies) throw new Error("killed");
            yield commit;
          }
        },
      };
      const sources = { texts: { get: async (hash: string) => texts.get(hash) }, filledAtOnce: 3 };
      await expect(follower(db, { commits: dying, ...sources }).catchUp()).rejects.toThrow("killed");
      expect(await follower(db, { commits: ledger, ...sources }).catchUp()).toBe(commits.length);
      expect(contents({ db })).toEqual(contents(whole));
    }
  });

  it("dead before it notes any document, or the position, and followed again, comes to the same", async () => {
    const { commits, texts } = history();
    const begun = 9;
    using whole = await searching(commits, { texts, steps: [begun, commits.length] });
    let deaths = 0;
    for (let died = true; died; deaths++) {
      using dying = await searching(commits, { texts, steps: [begun] });
      dieAfter(deaths, dying.db);
      died = await dying.to(commits.length).then(
        () => false,
        () => true,
      );
      for (const { name } of dying.db.prepare("SELECT name FROM temp.sqlite_schema").all())
        dying.db.exec(`DROP TRIGGER "${name}"`);
      await dying.catchUp();
      expect(contents(dying)).toEqual(contents(whole));
    }
    expect(deaths).toBeGreaterThan(6);
  });

  it("notes the last commit by which it had to forget words, of several in one step", async () => {
    const { commits, commit, texts } = register();
    const before = commits.length;
    for (const id of ["mfa-2014", "mid-2014"])
      commit("source", id, [event("source", "SourceWithheld", { reason: "Asked for" })]);
    commit("topic", "late", [event("topic", "TopicDefined", { names: { en: "Late" } })]);
    for (const steps of [[commits.length], [before, commits.length]]) {
      using followed = await searching(commits, { texts, steps });
      expect(followed.db.prepare("SELECT forgotten FROM search").get()).toEqual({ forgotten: before + 2 });
    }
  });

  it("is tried anew for who asked while a try that failed was under way", async () => {
    const { commits, texts } = register();
    using db = openSearch(":memory:");
    const ledger = memoryLedger(sequence(commits));
    let tries = 0;
    const failing = {
      ...ledger,
      async *readLedger(...asked: Parameters<typeof ledger.readLedger>) {
        if (++tries === 1) throw new Error("busy");
        yield* ledger.readLedger(...asked);
      },
    };
    const { catchUp } = follower(db, { commits: failing, texts: { get: async (hash) => texts.get(hash) } });
    const [first, second] = [catchUp(), catchUp()];
    await expect(first).rejects.toThrow("busy");
    expect(await second).toBe(commits.length);
  });

  it("puts in what has many rows a few at a time: dead between any two of them, and gone on with, it comes to the same", async () => {
    const { commits, commit, texts, deposit } = register();
    const sentence = (n: number) => `The sides talked of matter ${n}.`;
    deposit("long", "en", Array.from({ length: 160 }, (_, n) => sentence(n)).join("\n"));
    const claims = Array.from({ length: 160 }, (_, n) =>
      event("session", "SituationAssessed", {
        claim: `c${n + 1}`,
        polarity: "positive",
        wording: "talked",
        by: "joint",
        evidence: [quoting("long", sentence(n))],
      }),
    );
    commit("session", "long-2016", [held({ date: "2016-01-01" }), ...claims]);
    using whole = await searching(commits, { texts });
    expect(contents(whole).claims.length).toBeGreaterThan(160);
    // How many rows an index has, and how long they are: by this it ranks (https://sqlite.org/fts5.html, "averages record").
    const weighed = ({ db }: Pick<typeof whole, "db">) =>
      ["name_words_data", "passage_words_data"].map((of) =>
        db.prepare(`SELECT hex(block) FROM ${of} WHERE id = 1`).get(),
      );
    const sources = {
      commits: memoryLedger(sequence(commits)),
      texts: { get: async (hash: string) => texts.get(hash) },
    };
    let deaths = 0;
    for (let died = true; died; deaths++) {
      using db = openSearch(":memory:");
      const transact = transactions(db);
      let done = 0;
      const dying: Transact = async (work) => {
        if (done++ === deaths) throw new Error("killed");
        return transact(work);
      };
      const filling = { ...sources, transact: dying, pace: async () => {}, stop: () => false };
      died = await fill(db, filling).then(
        () => false,
        () => true,
      );
      expect(await follower(db, sources).catchUp()).toBe(commits.length);
      expect(contents({ db })).toEqual(contents(whole));
      expect(weighed({ db })).toEqual(weighed(whole));
    }
    expect(deaths).toBeGreaterThan(5);
  });

  it("takes no words of a text that was withheld, whoever else has the same, though its store still holds them", async () => {
    const { commits, commit, texts, deposit } = register();
    const copy = (id: string) => {
      const { sha256, ...rest } = { ...(deposited("mfa-2014") as object), sha256: hashOf("mfa-2014") };
      commit("source", id, [event("source", "SourceDeposited", { ...rest, sha256 } as never)]);
    };
    const deposited = (id: string) =>
      commits.find(({ stream }) => stream === `source/${id}`)?.events[0]?.data;
    copy("copied-before");
    commit("source", "mfa-2014", [event("source", "SourceWithheld", { reason: "Asked for" })]);
    copy("copied-after");
    deposit("another", "en", "Zanzibarite is no secret here.");
    using filled = await searching(commits, { texts });
    using followed = await searching(commits, { texts, steps: commits.map((_, n) => n + 1) });
    const found = await filled.file.search({ q: "zanzibarite", filters: {}, limit: 5 });
    expect(found.items.map(({ source }) => source)).toEqual(["another"]);
    expect(contents(followed)).toEqual(contents(filled));
  });

  it("numbers what it finds by the beginning of a stream, also where that could not be read", async () => {
    const { commits, commit, texts } = register();
    const before = commits.length;
    commit("topic", "odd", [{ type: "TopicForeseen", version: 1, data: {} } as never]);
    commit("topic", "odd", [event("topic", "TopicDefined", { names: { en: "Odd" } })]);
    using filled = await searching(commits, { texts });
    expect(filled.db.prepare("SELECT begun FROM things WHERE stream = 'topic/odd'").get()).toEqual({
      begun: before + 1,
    });
    for (const steps of [
      [before, before + 2],
      [before + 1, before + 2],
    ]) {
      using followed = await searching(commits, { texts, steps });
      expect(contents(followed)).toEqual(contents(filled));
    }
  });

  it("forgets the words of a text that is withheld, in every byte, but for those that are quoted", async () => {
    const { commits, commit, texts } = register();
    const path = join(folder, "search.db");
    commit("source", "mfa-2014", [event("source", "SourceWithheld", { reason: "Asked for" })]);
    using followed = await searching(commits, { texts, path, steps: [commits.length - 1] });
    const bytes = () =>
      readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString("latin1").toLowerCase());
    const holding = (word: string) => bytes().filter((text) => text.includes(word)).length;
    const unquoted = ["zanzibarit", "private aside", "comprehens", "implement"];
    for (const word of unquoted) expect(holding(word), word).toBeGreaterThan(0);
    await followed.to(commits.length);
    for (const word of unquoted) expect(holding(word), word).toBe(0);
    expect(bytes().some((text) => text.includes("discussed arms control in europe"))).toBe(true);
    expect((await followed.file.search({ q: "zanzibarite", filters: {}, limit: 5 })).items).toEqual([]);
  });
});
