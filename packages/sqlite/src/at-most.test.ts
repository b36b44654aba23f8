import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { atMost } from "./at-most.ts";
import { preparedAgain } from "./testing/index.ts";

async function again(limit: string): Promise<number> {
  using db = new DatabaseSync(":memory:");
  db.exec("CREATE TABLE words (word TEXT); INSERT INTO words VALUES ('one'), ('two'), ('three')");
  const statement = db.prepare(`SELECT word FROM words ORDER BY word ${limit}`);
  return await preparedAgain(db, async (count) => expect(statement.all(count)).toHaveLength(count));
}

describe("A limit by a value", () => {
  it("is bound again without preparing the statement again", async () => {
    expect(await again(atMost)).toBe(0);
  });

  it("would not be so as a bare parameter: should this fail, SQLite has got better", async () => {
    expect(await again("LIMIT ?")).toBeGreaterThan(0);
  });
});
