import type { SheetProblem } from "@collegium/sheets";
import { type Io, print, styled } from "../io.ts";
import { passageLine } from "../remote/problem.ts";
import type { SheetReport } from "./send-sheet.ts";

type Line = SheetReport["lines"][number];
type Kind = Line["kind"];
type Style = Parameters<typeof styled>[0];

const styles: Record<Kind, Style> = {
  recorded: "green",
  corrected: "green",
  replaced: "green",
  joins: "yellow",
  unchanged: "dim",
  "register-only": "dim",
  retracted: "yellow",
  merged: "yellow",
  differs: "yellow",
  impossible: "red",
  refused: "red",
};

/** What a line is called in a dry run, where nothing happened yet. */
const conditional: Partial<Record<Kind, string>> = {
  recorded: "to record",
  corrected: "to correct",
  replaced: "to replace",
};

/** What an editor is asked to settle, also where a sheet is refused for something else. */
const differences: ReadonlySet<Kind> = new Set(["differs", "joins"]);

/**
 * One line a thing, with what differs below it; then the words that nothing quotes. Of a refused sheet what no event can correct, what it is refused for,
 * and what differs.
 */
export function printReport(io: Io, file: string, report: SheetReport): void {
  if (report.refused) {
    const linesOf = (isOne: (kind: Kind) => boolean): void => {
      const lines = report.lines.filter(({ kind }) => isOne(kind));
      if (lines.length > 0) print(io, file);
      for (const line of lines) printLine(io, line, report.dryRun);
    };
    // First what the rest may follow from: where another text is deposited, no quotation is found in it.
    linesOf((kind) => kind === "impossible");
    for (const line of report.lines) if (line.kind === "refused") printRefusal(io, file, line);
    linesOf((kind) => differences.has(kind));
    return;
  }
  print(io, file);
  for (const line of report.lines) printLine(io, line, report.dryRun);
  if (report.dryRun || report.written.length > 0) printPassages(io, report);
  print(io, `  ${tally(report)}${report.dryRun ? " (dry run: nothing was recorded)" : ""}`);
  printUncovered(io, report);
}

function printLine(io: Io, { kind, line, stream, claim, detail, changes = [] }: Line, dryRun: boolean): void {
  const name = (dryRun && conditional[kind]) || kind;
  const what = [stream, claim].filter((part) => part !== undefined).join(" ");
  const place = line === undefined ? "" : ` (line ${line})`;
  print(io, [styled(styles[kind], `  ${name.padEnd(13)} ${what}: ${detail}${place}`)]);
  for (const { field, from, to } of changes)
    print(io, `                  ${field}: ${short(from)} → ${short(to)}`);
}

/** What a sheet would break, at its line, with the passages that may be meant. */
function printRefusal(io: Io, file: string, { line, column, detail, rule, passages = [] }: Line): void {
  print(io, `${file}:${line}:${column}: ${detail} (${rule})`);
  for (const passage of passages) print(io, `    ${passageLine(passage)}`);
}

/** What the text prints where the sheet has other signs; in a dry run, also the whole of a long passage. */
function printPassages(io: Io, { passages, dryRun }: SheetReport): void {
  for (const { line, exact, start, end, folded } of passages)
    if (folded !== undefined || (dryRun && exact.length > longest))
      print(io, `  line ${line} quotes ${start}–${end} “${exact}”${folded ? ` (printed ${folded})` : ""}`);
}

function printUncovered(io: Io, { coverage, uncovered }: SheetReport): void {
  if (coverage === null) return;
  const percent = coverage === 1 ? 100 : Math.min(99, Math.floor(coverage * 100));
  print(io, `  ${percent}% of the text is quoted or set aside${uncovered.length > 0 ? "; the rest:" : ""}`);
  for (const { start, end, exact } of uncovered)
    print(io, [styled("dim", `    ${start}–${end} ${short(exact)}`)]);
}

export function printProblems(io: Io, file: string, problems: readonly SheetProblem[]): void {
  for (const { line, column, detail } of problems) print(io, `${file}:${line}:${column}: ${detail}`);
}

const longest = 200;

function short(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = typeof value === "string" ? `“${value}”` : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** How many things of each kind, in a fixed order: `3 recorded, 12 unchanged`. */
function tally({ lines }: SheetReport): string {
  const counts = (Object.keys(styles) as Kind[]).map((kind) => {
    const count = lines.filter((line) => line.kind === kind).length;
    return count > 0 ? `${count} ${kind}` : undefined;
  });
  return counts.filter((count) => count !== undefined).join(", ") || "nothing to do";
}
