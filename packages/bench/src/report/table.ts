import { figure, type Limit, type Row } from "../measure/row.ts";
import { markdownTable } from "./markdown.ts";

/** Rows as a Markdown table. */
export function table(rows: readonly Row[]): string {
  const cells = [
    ["what", "limit", "ratio", "quartiles", "holds"],
    ...rows.map(({ what, limit, ratio, holds }) => [
      what,
      limitText(limit),
      figure(ratio.median),
      `${figure(ratio.lower)} to ${figure(ratio.upper)}`,
      holds === undefined ? "–" : holds ? "yes" : "**no**",
    ]),
  ];
  return markdownTable(cells);
}

/** What lies behind each ratio, as a list. */
export const details = (rows: readonly Row[]): string =>
  rows
    .map(
      ({ what, detail, cause }) =>
        `- ${what}: ${detail}.${cause === undefined ? "" : ` **Why it falls short:** ${cause}`}`,
    )
    .join("\n");

const limitText = (limit: Limit | undefined): string =>
  limit === undefined ? "–" : "atLeast" in limit ? `≥ ${limit.atLeast}` : `≤ ${limit.atMost}`;
