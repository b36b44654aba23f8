import { Command } from "commander";
import { type ReadSheet, readSheets } from "../apply/read-sheets.ts";
import { printProblems, printReport } from "../apply/report.ts";
import { type Sent, sendSheet } from "../apply/send-sheet.ts";
import { CommandError, exitCodes } from "../exit.ts";
import { type Io, print, say } from "../io.ts";
import { connectToWrite, type RemoteOptions, withRemote } from "../remote/options.ts";
import { refusal } from "../remote/problem.ts";
import type { Define } from "./define.ts";

const help = `
The register applies them: what is missing is recorded, what is there is left alone, what differs is reported: a correction needs a
reason, by --reason or by \`reason:\` in the sheet. Applying again records nothing. A dry run plans each sheet upon what the register
has now. Exit codes: 1 where something was refused or differs; 2 where a sheet can't be read, and then nothing was sent.

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
          exitCodes.usage,
          "Nothing was sent: these sheets can't be read.",
          "docs/record-sheets.md tells how they are written.",
        );
      }
      const results = await applyAll(io, sheets, options);
      if (options.json)
        print(io, JSON.stringify({ dryRun: options.dryRun === true, sheets: results.map(inJson) }));
      else for (const { sent, file } of results) if (sent.ok) printReport(io, file, sent.report);
      conclude(io, results, end);
    });

type Readable = Extract<ReadSheet, { outcome: "parsed" }>;
interface SheetResult {
  readonly file: string;
  readonly sent: Sent;
}

const inJson = ({ file, sent }: SheetResult) =>
  sent.ok ? { file, ...sent.report } : { file, problem: sent.problem, commits: sent.written };

/** In the order given: later sheets may refer to what earlier ones record. Stops at the first that fails. */
async function applyAll(io: Io, sheets: readonly ReadSheet[], options: ApplyOptions): Promise<SheetResult[]> {
  const { reason, dryRun = false } = options;
  const client = await connectToWrite(io, options);
  const results: SheetResult[] = [];
  for (const { file, yaml, text } of sheets as readonly Readable[]) {
    const sent = await sendSheet(client, { yaml, text, reason, dryRun });
    results.push({ file, sent });
    if (!sent.ok) break;
  }
  return results;
}

function reportMalformed(io: Io, sheets: readonly ReadSheet[], { json }: ApplyOptions): void {
  const malformed = sheets.filter((sheet) => sheet.outcome === "malformed");
  if (json) print(io, JSON.stringify({ sheets: malformed }));
  else for (const { file, problems } of malformed) printProblems(io, file, problems);
}

function conclude(io: Io, results: readonly SheetResult[], end: (code: 1) => void): void {
  for (const { sent, file } of results) {
    if (sent.ok) continue;
    if (sent.written > 0)
      say(
        io,
        `${sent.written} commits of ${file} were recorded before that; applying again records the rest.`,
      );
    throw refusal(sent.problem, `${file}: ${sent.doing}`, { reason: "--reason" });
  }
  const lines = results.flatMap(({ sent }) => (sent.ok ? sent.report.lines : []));
  const count = (kind: string) => lines.filter((line) => line.kind === kind).length;
  const differing = count("differs") + count("joins");
  const hints: readonly (string | false)[] = [
    count("refused") > 0 && "The register's rules refuse this. Of a refused sheet nothing was recorded.",
    lines.some(({ rule }) => rule === "text-missing") &&
      "Texts are looked for beside their sheet: name another folder with --texts.",
    count("differs") > 0 &&
      `${count("differs")} differ: to correct them, give a reason with --reason TEXT, or as \`reason:\` in the sheet.`,
    count("joins") > 0 &&
      `${count("joins")} join claims that are recorded apart: \`replaces\` with a \`reason\` makes them one.`,
  ];
  for (const hint of hints) if (hint) say(io, hint);
  if (count("refused") + differing + count("impossible") > 0) end(exitCodes.refused);
}
