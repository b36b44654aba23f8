import { figure, type Limit, type Row } from "../measure/row.ts";

/** Rows as a Markdown table, columns padded so that it reads as text too. */
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
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((line) => line[column]?.length ?? 0)),
  );
  const lines = cells.map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`,
  );
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  return [lines[0], rule, ...lines.slice(1)].join("\n");
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
