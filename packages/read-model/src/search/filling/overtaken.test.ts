import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { setImmediate as turn } from "node:timers/promises";
import type { SequencedCommit } from "@collegium/domain";
import { afterAll, describe, expect, it } from "vitest";
import { memoryLedger, sequence } from "../../testing/ledger.ts";
import { openSearch } from "../file/open.ts";
import { contents, history, register, searching } from "../register.fixture.ts";
import { follower } from "./follow.ts";
import { putOver } from "./put-over.ts";

const folder = mkdtempSync(join(tmpdir(), "collegium-overtaken-"));
afterAll(() => rmSync(folder, { recursive: true }));

const paragraphs = 160;

/** Has writing each passage of a source take so long that others have a turn after each transaction. */
function slowedAt(db: DatabaseSync, source: string): void {
  const wait = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 6);
  db.function("wait", wait);
  db.exec(`CREATE TEMP TRIGGER slowly AFTER INSERT ON passages WHEN NEW.stream = 'source/${source}'
    BEGIN SELECT wait(); END`);
}

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
    const { commits, texts, deposit } = register();
    const before = commits.length;
    deposit("long", "en", Array.from({ length: paragraphs }, (_, n) => `Paragraph ${n}.`).join("\n\n"));
    using whole = await searching(commits, { texts });
    using another = await searching(commits, { texts, steps: [before] });
    const path = join(folder, "replaced.db");
    const ledger = sequence(commits).slice(0, before);
    using db = openSearch(path);
    const { catchUp } = follower(db, {
      commits: memoryLedger(ledger),
      texts: { get: async (hash) => texts.get(hash) },
    });
    await catchUp();
    ledger.push(...sequence(commits).slice(before));
    slowedAt(db, "long");
    const following = catchUp();
    const rows = db.prepare(
      "SELECT count(*) AS n FROM passages WHERE stream = 'source/long' AND kind = 'text'",
    );
    while (rows.get()?.n === 0) await turn();
    expect(rows.get()?.n).toBeLessThan(paragraphs);
    // Between two transactions, of which there are many: whichever it meets, others follow.
    await putOver(another.db, path, { pause: turn });
    await following;
    expect(contents({ db })).toEqual(contents(whole));
  });
});
