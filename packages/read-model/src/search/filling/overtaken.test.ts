import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SequencedCommit } from "@collegium/domain";
import { afterAll, describe, expect, it } from "vitest";
import { event } from "../../testing/commits.ts";
import { memoryLedger, sequence } from "../../testing/ledger.ts";
import { openSearch } from "../file/open.ts";
import { contents, hashOf, history, register, searching } from "../register.fixture.ts";
import { follower } from "./follow.ts";
import { putOver } from "./put-over.ts";

const folder = mkdtempSync(join(tmpdir(), "collegium-overtaken-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("Who follows a ledger in a file", () => {
  it("writes nothing of a step that another has done meanwhile, though it die of that", async () => {
    const { commits, texts } = history();
    const all = sequence(commits);
    const ledger: SequencedCommit[] = all.slice(0, 9);
    const path = join(folder, "brought-on.db");
    using db = openSearch(path);
    using other = openSearch(path);
    const memory = memoryLedger(ledger);
    const get = async (hash: string) => texts.get(hash);
    const first = follower(db, { commits: memory, texts: { get } });
    await first.catchUp();
    let overtaken = false;
    const second = follower(other, {
      commits: {
        ...memory,
        readLedger(...asked) {
          if (overtaken) throw new Error("killed");
          return memory.readLedger(...asked);
        },
      },
      texts: {
        async get(hash) {
          if (!overtaken) {
            overtaken = true;
            ledger.push(...all.slice(11));
            await first.catchUp();
          }
          return get(hash);
        },
      },
    });
    ledger.push(...all.slice(9, 11));
    await expect(second.catchUp()).rejects.toThrow("killed");
    using one = await searching(commits, { texts, steps: [9, 11, commits.length] });
    expect(contents({ db })).toEqual(contents(one));
  });

  it("begins the step anew where another file takes its place, that has none of the rows written so far", async () => {
    const { commits, commit, texts, deposit } = register();
    const before = commits.length;
    deposit("long", "en", "A first paragraph.\n\nA second one.");
    commit("source", "mfa-2014", [event("source", "SourceWithheld", { reason: "Asked for" })]);
    texts.set(hashOf("mfa-2014"), { withheld: true });
    using whole = await searching(commits, { texts });
    using another = await searching(commits, { texts, steps: [before] });
    const path = join(folder, "replaced.db");
    const ledger = sequence(commits).slice(0, before);
    using db = openSearch(path);
    const written = db.prepare("SELECT count(*) AS n FROM passages WHERE stream = 'source/long'");
    const replaced: unknown[] = [];
    const { catchUp } = follower(db, {
      commits: memoryLedger(ledger),
      texts: { get: async (hash) => texts.get(hash) },
      // Between two transactions of the step: all rows are written, and its position is not.
      async alone(work) {
        if (replaced.length === 0) {
          replaced.push(written.get()?.n);
          await putOver(another.db, path);
          replaced.push(written.get()?.n);
        }
        return work();
      },
    });
    await catchUp();
    ledger.push(...sequence(commits).slice(before));
    await catchUp();
    expect(replaced).toEqual([3, 0]);
    expect(contents({ db })).toEqual(contents(whole));
  });
});
