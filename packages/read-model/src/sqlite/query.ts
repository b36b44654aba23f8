import { atMost } from "@collegium/sqlite";
import type { EntryQuery } from "../port.ts";
import type { Values } from "./connection.ts";

/** The statement for a query of entries, and its values; as many statements as there are kinds of question. */
export function entrySql(asked: EntryQuery): { sql: string; values: Values } {
  const [rarest, ...others] = asked.tags ?? [];
  // With a tag, the tag's index leads and entries are looked up from it; both are in the order of `sort`.
  const from = rarest === undefined ? "entries e" : "tags k CROSS JOIN entries e";
  const lead = rarest === undefined ? "e" : "k";
  const where = [`${lead}.partition = ?`];
  const values: Values = [asked.partition];
  const and = (condition: string, ...more: Values) => {
    where.push(condition);
    values.push(...more);
  };

  if (rarest !== undefined) {
    and("k.tag = ?", rarest);
    where.push("e.partition = k.partition AND e.sort = k.sort");
  }
  for (const tag of others)
    and(
      `EXISTS (SELECT 1 FROM tags o WHERE o.partition = k.partition AND o.tag = ? AND o.sort = k.sort)`,
      tag,
    );
  if (asked.after !== undefined) and(`${lead}.sort ${asked.order === "asc" ? ">" : "<"} ?`, asked.after);
  if (asked.above !== undefined) and(`${lead}.sort > ?`, asked.above);
  if (asked.below !== undefined) and(`${lead}.sort < ?`, asked.below);
  // The greatest code point closes the range of what begins with the prefix.
  if (asked.prefix) and(`${lead}.sort BETWEEN ? AND ?`, asked.prefix, `${asked.prefix}\u{10ffff}`);
  if (asked.from !== undefined) and("e.latest >= ?", asked.from);
  if (asked.to !== undefined) and("e.earliest <= ?", asked.to);
  if (!asked.removed) where.push("e.removed = 0");

  return {
    sql: `SELECT e.partition, e.sort, e.stream, e.body, e.earliest, e.latest, e.tags FROM ${from}
      WHERE ${where.join(" AND ")} ORDER BY ${lead}.sort ${asked.order === "asc" ? "ASC" : "DESC"} ${atMost}`,
    values: [...values, asked.limit + 1],
  };
}
