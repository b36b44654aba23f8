import { sheetRefusalInWords } from "@collegium/sheets";
import { Command } from "commander";
import { type Applied, applySheet } from "../apply/apply-sheet.ts";
import { emptyCache } from "../apply/cache.ts";
import { type ReadSheet, readSheets } from "../apply/read-sheets.ts";
import { printFindings, printProblems, printRefusals, tally } from "../apply/report.ts";
import { CommandError, exitCodes } from "../exit.ts";
import { type Io, print, say } from "../io.ts";
import { progress } from "../progress.ts";
import { connect, connectToWrite, type RemoteOptions, withRemote } from "../remote/options.ts";
import { refusal } from "../remote/problem.ts";
import type { Define } from "./define.ts";

const help = `
What is missing is recorded, what is there is left alone, what differs is reported: a correction needs a reason, by --reason or by
\`reason:\` in the sheet. Applying again records nothing. Exit code 1: something was refused or differs.

Examples:
  collegium apply --dry-run minsk-2014.yaml
  collegium apply moscow-2009.yaml minsk-2014.yaml --texts ./communiques
  collegium apply minsk-2014.yaml --reason "The minister's name was misspelt"`;

interface ApplyOptions extends RemoteOptions {
  readonly dryRun?: boolean;
  readonly reason?: string;
  readonly texts?: string;
  readonly json?: boolean;
}

/** `apply`: makes the register say what record sheets say. */
export const applyCommand: Define = (io, end) =>
  withRemote(
    new Command("apply")
      .summary("make the register say what record sheets say")
      .description("Records what record sheets say and the register lacks, and reports what differs.")
      .argument("<sheet...>", "record sheets in YAML")
      .option("--dry-run", "report what would be recorded, and record nothing")
      .option("--reason <text>", "correct what differs, for this reason")
      .option("--texts <folder>", "where the texts are that the sheets name (default: beside each sheet)")
      .option("--json", "print the result as JSON"),
    { writes: true },
  )
    .addHelpText("after", help)
    .action(async (files: string[], options: ApplyOptions) => {
      const sheets = await readSheets(io, files, options.texts);
      if (sheets.some(({ outcome }) => outcome === "malformed")) {
        reportMalformed(io, sheets, options);
        throw new CommandError(
          exitCodes.refused,
          "Nothing was sent: these sheets can't be read.",
          "docs/record-sheets.md tells how they are written.",
        );
      }
      const results = await applyAll(io, sheets, options);
      if (options.json)
        print(
          io,
          JSON.stringify({
            dryRun: options.dryRun === true,
            sheets: results.map(inWords),
          }),
        );
      else for (const result of results) report(io, result, options.dryRun === true);
      conclude(io, results, end);
    });

type Readable = Extract<ReadSheet, { outcome: "parsed" }>;
type SheetResult = Applied & Pick<Readable, "file" | "place">;

/** A result as it is printed as JSON: refusals say what they mean, too. */
function inWords({ place: _, ...result }: SheetResult) {
  if (result.outcome !== "refused") return result;
  const told = result.refusals.map((refusal) => ({ ...refusal, detail: sheetRefusalInWords(refusal) }));
  return { ...result, refusals: told };
}

/** In the order given: later sheets may refer to what earlier ones record. Stops at the first that fails. */
async function applyAll(io: Io, sheets: readonly ReadSheet[], options: ApplyOptions): Promise<SheetResult[]> {
  const { reason } = options;
  const { client, token } = options.dryRun ? connect(io, options) : connectToWrite(io, options);
  const dryRun = options.dryRun ? (token ? "checked" : "planned") : undefined;
  const cache = emptyCache();
  const results: SheetResult[] = [];
  for (const read of sheets as readonly Readable[]) {
    const { sheet, text, file, place } = read;
    const shown = progress(io, `${file}: recording`);
    const applied = await applySheet(client, sheet, cache, { text, reason, dryRun, onStep: shown.at });
    shown.end();
    results.push({ ...applied, file, place });
    if (applied.outcome === "failed") break;
  }
  return results;
}

function report(io: Io, result: SheetResult, dryRun: boolean): void {
  if (result.outcome === "failed") return;
  if (result.outcome === "refused") {
    printRefusals(io, result.file, result.refusals, result.place);
    return;
  }
  print(io, result.file);
  printFindings(io, result.findings, { dryRun });
  print(io, `  ${tally(result.findings)}${dryRun ? " (dry run: nothing was recorded)" : ""}`);
}

function reportMalformed(io: Io, sheets: readonly ReadSheet[], { json }: ApplyOptions): void {
  const malformed = sheets.filter((sheet) => sheet.outcome === "malformed");
  if (json) print(io, JSON.stringify({ sheets: malformed }));
  else for (const { file, problems } of malformed) printProblems(io, file, problems);
}

function conclude(io: Io, results: readonly SheetResult[], end: (code: 1) => void): void {
  const failed = results.find((result) => result.outcome === "failed");
  if (failed) {
    const { length } = failed.written;
    if (length > 0)
      say(
        io,
        `${length} commits of ${failed.file} were recorded before that; applying again records the rest.`,
      );
    throw refusal(failed.problem, `${failed.file}: ${failed.doing}`);
  }
  const findings = results.flatMap((result) => ("findings" in result ? result.findings : []));
  const count = (kind: string) => findings.filter((finding) => finding.kind === kind).length;
  const refusals = results.flatMap((result) => (result.outcome === "refused" ? result.refusals : []));
  const hints: readonly (string | false)[] = [
    refusals.length > 0 && "The register's rules refuse this. Of a refused sheet nothing was recorded.",
    refusals.some(({ rule }) => rule === "text-missing") &&
      "Texts are looked for beside their sheet: name another folder with --texts.",
    count("differs") > 0 &&
      `${count("differs")} differ: to correct them, give a reason with --reason TEXT, or as \`reason:\` in the sheet.`,
  ];
  for (const hint of hints) if (hint) say(io, hint);
  if (refusals.length + count("differs") + count("impossible") > 0) end(exitCodes.refused);
}
