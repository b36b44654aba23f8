import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { rebuild } from "@collegium/read-model";
import { Command } from "commander";
import { type ImportSteps, importArchive } from "../archive/import.ts";
import { CommandError, type ExitCode, exitCodes } from "../exit.ts";
import { type Io, print, say, userPath } from "../io.ts";
import { progress } from "../progress.ts";
import { dataFolder, dataOption, prepareFolder } from "../register/folder.ts";
import { openRegister, type Register } from "../register/open.ts";
import type { Define } from "./define.ts";

const help = `
The whole archive is checked before anything is recorded. The register must be empty or hold a beginning of the archive, so
that importing again, or after a crash, goes on where it stopped. No server should run on the folder meanwhile.

Examples:
  collegium import register.ndjson --data ./mirror
  COLLEGIUM_DATA=/srv/register collegium import register.ndjson`;

/** `import`: an archive into a register. */
export const importCommand: Define = (io) =>
  new Command("import")
    .summary("bring a register to what an archive holds")
    .description(
      "Records an archive's commits at the same positions, with their texts, and rebuilds the views.",
    )
    .argument("<file>", "an archive made by collegium export")
    .addOption(dataOption())
    .option("--json", "print the result as JSON")
    .addHelpText("after", help)
    .action(async (file: string, { data, json }: { data?: string; json?: boolean }) => {
      const path = await archivePath(io, file);
      const folder = dataFolder(io, data);
      let register: Register | undefined;
      const open = () => {
        prepareFolder(folder);
        register = openRegister(folder);
        return register;
      };
      const steps = shownSteps(io);
      try {
        const result = await importArchive(open, () => createReadStream(path), steps);
        if (result.outcome === "damaged") {
          throw refused(
            `${file}, line ${result.line}: ${result.why}.`,
            "Nothing was recorded. Export the archive again, or fetch it again.",
          );
        }
        if (result.outcome === "different") {
          throw refused(
            `The register in ${folder.path} differs from ${file} at position ${result.position}: ${result.why}.`,
            "An archive goes into an empty register, or into one that holds a beginning of it. Name another folder with --data.",
          );
        }
        steps.done();
        if (register && result.added > 0) {
          const building = progress(io, "rebuilding views, commits");
          await rebuild({
            commits: register.events,
            sets: register.sets,
            onProgress: ({ position }) => building.at(position, result.commits),
          });
          building.end();
        }
        if (json) print(io, JSON.stringify(result));
        else say(io, sentence(result));
      } finally {
        steps.done();
        register?.close();
      }
    });

const refused = (message: string, next: string, exit: ExitCode = exitCodes.refused) =>
  new CommandError(exit, message, next);

const sentence = ({ commits, added, beyond }: { commits: number; added: number; beyond: number }): string =>
  added > 0
    ? `${added} of ${commits} commits were new and are recorded; the views are rebuilt.`
    : `All ${commits} commits were there already${beyond > 0 ? `, and ${beyond} more` : ""}.`;

async function archivePath(io: Io, file: string): Promise<string> {
  const path = userPath(io, file);
  const found = await stat(path).catch((error: Error) => error);
  if (found instanceof Error)
    throw refused(
      `${file} can't be read: ${found.message}`,
      "Name an archive made by: collegium export FILE",
      exitCodes.unreachable,
    );
  // It is read twice, which a pipe can't be.
  if (!found.isFile())
    throw refused(`${file} is no file.`, "Save the archive to a file first.", exitCodes.usage);
  return path;
}

function shownSteps(io: Io): ImportSteps & { done(): void } {
  const checking = progress(io, "checking commits");
  const importing = progress(io, "importing commits");
  return {
    checked: (commits) => checking.at(commits),
    imported: (commits) => importing.at(commits),
    done() {
      checking.end();
      importing.end();
    },
  };
}
