import { shortHash } from "@collegium/http";
import { type Problem, problem } from "../problems/problem.ts";

/** What a list is: a cursor of one doesn't fit another. `limit` may change from page to page. */
export interface ListIdentity {
  readonly path: string;
  readonly filters: Readonly<Record<string, unknown>>;
  readonly order: string;
}

/** 8 bytes that stand for the list, before the sort key. */
const mark = ({ path, filters, order }: ListIdentity) =>
  shortHash(
    JSON.stringify([
      path,
      Object.entries(filters)
        .filter(([, value]) => value !== undefined)
        .sort(),
      order,
    ]),
    8,
  );

/** An opaque cursor: goes on after the sort key `after` in this list. New records don't disturb it: it names a place, not a count. */
export const writeCursor = (list: ListIdentity, after: string): string =>
  mark(list) + Buffer.from(after, "utf8").toString("base64url");

const markLength = 11;

/** The sort key that a cursor goes on after. Refuses a cursor of another list. */
export function readCursor(list: ListIdentity, cursor: string): { after: string } | Problem {
  const refusal = problem(
    "bad-cursor",
    "The cursor is not one that this list gave, with these filters and this order.",
  );
  if (!/^[\w-]+$/.test(cursor) || !cursor.startsWith(mark(list))) return refusal;
  const bytes = Buffer.from(cursor.slice(markLength), "base64url");
  const after = bytes.toString("utf8");
  // Only what `writeCursor` wrote comes back as it was.
  return after !== "" && writeCursor(list, after) === cursor ? { after } : refusal;
}
