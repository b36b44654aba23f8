import { type Cost, total } from "@collegium/dynamodb-local";
import { markdownTable } from "../report/markdown.ts";

/** What a thing costs; with a limit, what it may cost at most. */
export interface Row extends Cost {
  readonly what: string;
  readonly most?: Partial<Cost>;
}

const kinds = ["calls", "write", "read"] as const;

/** A row about `costs`, or about the nth part of them. */
export function row(
  what: string,
  costs: Iterable<Cost>,
  { most, of = 1 }: { most?: Partial<Cost>; of?: number } = {},
): Row {
  const { calls, write, read } = total(costs);
  return { what, calls: calls / of, write: write / of, read: read / of, ...(most && { most }) };
}

/** Whether a row keeps to its limit; undefined where it has none. */
export const holds = ({ most, ...row }: Row): boolean | undefined =>
  most && kinds.every((kind) => row[kind] <= (most[kind] ?? Number.POSITIVE_INFINITY));

const unitNames = { calls: "calls", write: "write units", read: "read units" };
const limitText = (most: Partial<Cost> | undefined): string =>
  most
    ? kinds
        .flatMap((kind) => (most[kind] === undefined ? [] : [`≤ ${most[kind]} ${unitNames[kind]}`]))
        .join(", ")
    : "–";
const figure = (value: number): string => `${Math.round(value * 100) / 100}`;

/** Rows as a Markdown table. */
export function table(rows: readonly Row[]): string {
  const cells = [
    ["what", "calls", "write units", "read units", "limit", "holds"],
    ...rows.map((row) => {
      const kept = holds(row);
      return [
        row.what,
        ...kinds.map((kind) => figure(row[kind])),
        limitText(row.most),
        kept === undefined ? "–" : kept ? "yes" : "**no**",
      ];
    }),
  ];
  return markdownTable(cells);
}
