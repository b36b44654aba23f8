import type { DatabaseSync } from "node:sqlite";

/**
 * All that a search file holds, in an order that its contents give: so answers from two of which these are equal are the same, by the same code.
 * Rows of words and names come with their numbers, by which equal hits are ranked.
 */
const contents: readonly string[] = [
  "SELECT layout, position, forgotten, filling FROM search",
  "SELECT * FROM things ORDER BY begun",
  "SELECT * FROM referrals ORDER BY target, begun",
  "SELECT * FROM lines ORDER BY stream",
  "SELECT * FROM names ORDER BY id",
  "SELECT * FROM claims ORDER BY sort",
  "SELECT * FROM tags ORDER BY tag, sort",
  "SELECT * FROM passages ORDER BY id",
  "SELECT term, col, doc, cnt FROM passage_terms ORDER BY term, col",
];

/** Compares two search files row by row: how many rows they have, or the first that one has otherwise. */
export function compareSearchFiles(
  one: DatabaseSync,
  other: DatabaseSync,
): { rows: number; unlike?: [string, string] } {
  let rows = 0;
  for (const query of contents) {
    const [mine, theirs] = [rowsOf(one, query), rowsOf(other, query)];
    for (;;) {
      const [left = "", right = ""] = [mine.next().value, theirs.next().value];
      if (left !== right) return { rows, unlike: [left, right] };
      if (left === "") break;
      rows++;
    }
  }
  return { rows };
}

function* rowsOf(db: DatabaseSync, query: string): Generator<string, undefined> {
  for (const row of db.prepare(query).iterate())
    yield JSON.stringify(row, (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString() : value,
    );
}
