import { crc32 } from "node:zlib";

/** Rows that a thing has room for in a table: half of them for the stretches of a text, half for all else. 1 MiB of text has at most 349,526. */
const room = 2 ** 20;
const half = room / 2;

/** A row, and its number in the table. */
export interface Numbered<Row> {
  readonly id: number;
  readonly row: Row;
}

/**
 * The numbers of a thing's rows. They follow from what the register holds alone: those of things recorded later are greater, and those of one
 * thing come by a hash of what the rows hold. So files that followed the same ledger in other steps, or on another engine, have equal numbers,
 * rank equal hits alike, and look at the same ones where there are too many; and few rows get another number when one comes or goes.
 *
 * `begun` is the position of the commit that the thing began with; `keyOf` tells of all that a row holds. Of equal rows one is numbered.
 */
export function numbered<Row extends object>(
  begun: number,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Numbered<Row>[] {
  const keys = rows.map(keyOf);
  let slots = 4_096;
  const unequal = rows.length * 8 > slots ? new Set(keys).size : rows.length;
  while (slots < unequal * 8 && slots < half) slots *= 2;
  const hashed = rows.map((row, n) => {
    const key = keys[n] as string;
    return { row, key, hash: crc32(key) % slots };
  });
  hashed.sort((a, b) => a.hash - b.hash || (a.key < b.key ? -1 : 1));
  const found: Numbered<Row>[] = [];
  let next = 0;
  let before: string | undefined;
  for (const { row, key, hash } of hashed) {
    if (key === before) continue;
    const slot = Math.max(hash, next);
    found.push({ id: begun * room + slot, row });
    [next, before] = [slot + 1, key];
  }
  return found;
}

/** The numbers of a text's stretches, in their order. */
export const numberedInOrder = <Row extends object>(begun: number, rows: readonly Row[]): Numbered<Row>[] =>
  rows.map((row, index) => ({ id: begun * room + half + index, row }));

/** The number of a claim, by its id in its session; that of the session's own row, which is empty, comes before. */
export const claimNumber = (begun: number, claim: string): number =>
  begun * room + (claim === "" ? 0 : Number(claim.slice(1)));

/** SQL: the condition by which a row is one of a thing, by where the thing began. */
export const isOfThing = (id: string, begun: string): string =>
  `${id} >= ${begun} * ${room} AND ${id} < (${begun} + 1) * ${room}`;

/** SQL: the number of the claim of whose words a passage is, where it is of a claim. */
export const claimOfPassage = (id: string, part: string): string =>
  `${id} / ${room} * ${room} + CAST(substr(${part}, 2) AS INTEGER)`;

/** SQL: the condition by which a passage is the first stretch of a text. */
export const beginsText = (id: string): string => `${id} % ${room} = ${half}`;
