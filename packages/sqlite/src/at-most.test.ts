import { DatabaseSync } from "node:sqlite";
import { atMost } from "./at-most.ts";
import { preparations } from "./testing/index.ts";

const preparedAgain = (limit: string): boolean => {
  using db = new DatabaseSync(":memory:");
  db.exec("CREATE TABLE words (word TEXT); INSERT INTO words VALUES ('one'), ('two'), ('three')");
  const statement = db.prepare(`SELECT word FROM words ORDER BY word ${limit}`);
  const looks = preparations(db);
  expect(statement.all(1)).toHaveLength(1);
  const before = looks();
  expect(statement.all(2)).toHaveLength(2);
  return looks() > before;
};

import { describe, expect, it } from "vitest";

describe("A limit by a value", () => {
  it("is bound again without preparing the statement again", () => {
    expect(preparedAgain(atMost)).toBe(false);
  });

  it("would not be so as a bare parameter: should this fail, SQLite has got better", () => {
    expect(preparedAgain("LIMIT ?")).toBe(true);
  });
});
