import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { type Imported, type ImportSteps, importArchive } from "@collegium/archive";
import { CommandError, type ExitCode, exitCodes } from "../exit.ts";
import { type Io, print, say, userPath } from "../io.ts";
import { progress } from "../progress.ts";
import { explained, openAt } from "../register/at.ts";
import {
  commandAt,
  type LocationOptions,
  locationName,
  locationOf,
  type RegisterLocation,
} from "../register/location.ts";
import type { Register } from "../register/open.ts";
import { rebuildViews } from "../register/rebuild.ts";
import { compareWith, damagedArchive } from "./compare-archive.ts";
import type { Define } from "./define.ts";

const help = `
The whole archive is checked before anything is recorded: every line's form and place, every text's hash and length, every quotation
in its text, every reference. What was recorded is compared with it at the end. The register must be empty or hold a beginning of the
archive, so that importing again, or after a crash, goes on where it stopped. Nobody should write to it meanwhile: no server should
run on the folder. Deployed functions on DynamoDB's streams do no harm.

With --compare nothing is recorded: the archive is checked, and read beside the register, which may be served meanwhile. Exit code 0
means that the register holds all of it, and maybe more; 1 that it does not: the first commit or text that differs or is missing is told.

Examples:
  collegium import register.ndjson --data ./mirror
  COLLEGIUM_DATA=/srv/register collegium import register.ndjson
  collegium import register.ndjson --compare --data /srv/register
  collegium import register.ndjson --store dynamodb --tables collegium-`;

interface ImportOptions extends LocationOptions {
  readonly compare?: boolean;
  readonly json?: boolean;
}

/** `import`: an archive into a register. */
export const importCommand: Define = (io, end) =>
  commandAt("import")
    .summary("bring a register to what an archive holds")
    .description(
      "Records an archive's commits at the same positions, with their texts, compares them, and rebuilds the views.",
    )
    .argument("<file>", "an archive made by collegium export")
    .option("--compare", "record nothing: say whether the register holds what the archive holds")
    .option("--json", "print the result as JSON")
    .addHelpText("after", help)
    .action(async (file: string, { json, compare, ...given }: ImportOptions) => {
      const place = locationOf(io, given);
      const path = await archivePath(io, file);
      if (compare) return explained(place, () => compareWith(io, { place, path, file, json }, end));
      const result = await explained(place, () => bringIn(io, place, path, file));
      if (json) print(io, JSON.stringify(result));
      else for (const line of sentences(result)) say(io, line);
    });

async function bringIn(io: Io, place: RegisterLocation, path: string, file: string): Promise<Imported> {
  let register: Register | undefined;
  const open = async () => {
    register = await openAt(place, { begin: true });
    return register;
  };
  const steps = shownSteps(io);
  try {
    const result = await importArchive(open, () => createReadStream(path), steps);
    steps.done();
    if (result.outcome === "damaged") throw damagedArchive(file, result);
    if (result.outcome === "different") {
      throw refused(
        `The register in ${locationName(place)} differs from ${file} at position ${result.position}: ${result.why}.`,
        "An archive goes into an empty register, or into one that holds a beginning of it, while nobody else writes there. Name another place.",
      );
    }
    // Also where nothing was added: one that was killed before may have left the views behind.
    if (register && (await register.sets.live.checkpoint()) < result.commits)
      await rebuildViews(io, register);
    return result;
  } finally {
    steps.done();
    register?.close();
  }
}

const refused = (message: string, next: string, exit: ExitCode = exitCodes.refused) =>
  new CommandError(exit, message, next);

const sentences = ({ commits, added, beyond, unchecked, told }: Imported): string[] => [
  added > 0
    ? `${added} of ${commits} commits were new and are recorded; all were compared, and the views are rebuilt.`
    : `All ${commits} commits were there already${beyond > 0 ? `, and ${beyond} more` : ""}.`,
  ...(unchecked > 0
    ? [`Quotations that could not be looked up, for their words are withheld: ${unchecked}.`]
    : []),
  ...(told.count > 0
    ? [
        `Taken as recorded, though today's rules would refuse it: ${told.count}${told.count > told.first.length ? ", of which the first" : ""}:`,
        ...told.first.map(({ at, why }) => `  line ${at}: ${why}`),
      ]
    : []),
];

async function archivePath(io: Io, file: string): Promise<string> {
  const path = userPath(io, file);
  const found = await stat(path).catch((error: Error) => error);
  if (found instanceof Error)
    throw refused(
      `${file} can't be read: ${found.message}`,
      "Name an archive made by: collegium export FILE",
      exitCodes.unreachable,
    );
  // It is read more than once, which a pipe can't be.
  if (!found.isFile())
    throw refused(`${file} is no file.`, "Save the archive to a file first.", exitCodes.usage);
  return path;
}

function shownSteps(io: Io): ImportSteps & { done(): void } {
  const checking = progress(io, "checking commits");
  const importing = progress(io, "importing commits");
  const comparing = progress(io, "comparing commits");
  let all = 0;
  return {
    checked(commits) {
      all = commits;
      checking.at(commits);
    },
    imported: (commits) => importing.at(commits, all),
    compared: (commits) => comparing.at(commits, all),
    done() {
      for (const shown of [checking, importing, comparing]) shown.end();
    },
  };
}
