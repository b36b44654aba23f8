import { cases } from "./cases.ts";
import type { Measured } from "./measure.ts";

const [begin, end] = ["<!-- stalls -->", "<!-- /stalls -->"];

/** The document with the table put anew between its marks. */
export function withTable(document: string, measured: readonly Measured[]): string {
  const [before, rest] = document.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`The document has no ${begin} … ${end}`);
  return `${before}${begin}\n${table(measured)}\n${end}${after}`;
}

const table = (measured: readonly Measured[]): string =>
  [
    "| request | how its turns stay short | longest turn |",
    "|---|---|---|",
    ...measured.map(({ one: { name, kind }, cpu }) => `| ${name} | ${kind} | ${cpu.toFixed(2)} |`),
  ].join("\n");

/** What the table says of each case, in its order. */
export function tableIn(document: string): { name: string; kind: string; longest: number }[] {
  const lines = document.split(begin)[1]?.split(end)[0]?.trim().split("\n").slice(2) ?? [];
  return lines.map((line) => {
    const [, name = "", kind = "", longest] = line.split("|").map((cell) => cell.trim());
    return { name, kind, longest: Number(longest) };
  });
}

/** What it should say. */
export const expected = (): { name: string; kind: string }[] =>
  cases.map(({ name, kind }) => ({ name, kind }));
