import {
  type SheetFinding,
  type SheetPlace,
  type SheetProblem,
  type SheetRefusal,
  sheetRefusalInWords,
} from "@collegium/sheets";
import { type Io, print, styled } from "../io.ts";
import { passageLine } from "../remote/problem.ts";

type PlaceOf = (pointer: string) => SheetPlace;
type Kind = SheetFinding["kind"];
type Style = Parameters<typeof styled>[0];

const styles: Record<Kind, Style> = {
  recorded: "green",
  corrected: "green",
  unchanged: "dim",
  "register-only": "dim",
  retracted: "yellow",
  differs: "yellow",
  impossible: "red",
};

/** What a finding is called in a dry run, where nothing happened yet. */
const conditional: Partial<Record<Kind, string>> = { recorded: "to record", corrected: "to correct" };

/** One line a thing, with what differs below it. */
export function printFindings(
  io: Io,
  findings: readonly SheetFinding[],
  { dryRun }: { dryRun: boolean },
): void {
  for (const { kind, stream, claim, detail, changes = [] } of findings) {
    const name = (dryRun && conditional[kind]) || kind;
    const line = `  ${name.padEnd(13)} ${stream}${claim ? ` ${claim}` : ""}: ${detail}`;
    print(io, [styled(styles[kind], line)]);
    for (const { field, from, to } of changes) {
      print(io, `                  ${field}: ${short(from)} → ${short(to)}`);
    }
  }
}

/** What a sheet would break, each at its line, with the passages that may be meant. */
export function printRefusals(io: Io, file: string, refusals: readonly SheetRefusal[], place: PlaceOf): void {
  for (const refusal of refusals) {
    const { pointer, rule, passages = [] } = refusal;
    const { line, column } = place(pointer);
    print(io, `${file}:${line}:${column}: ${sheetRefusalInWords(refusal)} (${rule})`);
    for (const passage of passages) print(io, `    ${passageLine(passage)}`);
  }
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
export function tally(findings: readonly SheetFinding[]): string {
  const counts = (Object.keys(styles) as Kind[]).map((kind) => {
    const count = findings.filter((finding) => finding.kind === kind).length;
    return count > 0 ? `${count} ${kind}` : undefined;
  });
  return counts.filter((count) => count !== undefined).join(", ") || "nothing to do";
}
