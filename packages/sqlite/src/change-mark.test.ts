import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { changeMark } from "./change-mark.ts";

it("is another one after each change, whoever wrote, and the same as long as nothing changes", () => {
  const folder = mkdtempSync(join(tmpdir(), "collegium-mark-test-"));
  const [mine, theirs] = [0, 1].map(() => new DatabaseSync(join(folder, "words.db"))) as [
    DatabaseSync,
    DatabaseSync,
  ];
  mine.exec("PRAGMA journal_mode = WAL; CREATE TABLE words (word TEXT)");
  const mark = changeMark(mine);
  const seen = [mark()];
  const changes = (by: DatabaseSync, sql: string) => {
    by.exec(sql);
    expect(seen, sql).not.toContain(mark());
    seen.push(mark());
    mine.prepare("SELECT * FROM words").all();
    expect(mark()).toBe(seen.at(-1));
  };
  for (const by of [mine, theirs, mine, theirs]) {
    changes(by, "INSERT INTO words VALUES ('one')");
    changes(by, "BEGIN; INSERT INTO words VALUES ('two'); UPDATE words SET word = 'three'; COMMIT");
    changes(by, "DELETE FROM words");
  }
  mine.close();
  theirs.close();
  rmSync(folder, { recursive: true });
});
