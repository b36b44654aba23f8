import { open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { writeArchive } from "../archive/write.ts";
import { CommandError, exitCodes } from "../exit.ts";
import { type Io, say, userPath } from "../io.ts";
import { type Progress, progress } from "../progress.ts";
import { withRegister } from "../register/at.ts";
import type { Register } from "../register/open.ts";
import { commandAt, type PlaceOptions } from "../register/place.ts";
import type { Define } from "./define.ts";

const help = `
The archive is NDJSON: a header, every commit in ledger order with the texts that they refer to, and a closing line with
counts and a digest. The same register gives the same bytes, whatever engine holds it. It may be taken while the register is being
served. The file appears when it is whole: an export that was killed is run again.

In DynamoDB a commit is exported when it has its position: collegium reconcile gives it to all that were recorded.

Examples:
  collegium export register.ndjson
  collegium export - | gzip > register.ndjson.gz
  collegium export register.ndjson --store dynamodb --tables collegium-`;

/** `export`: the whole register as one archive. */
export const exportCommand: Define = (io) =>
  commandAt("export")
    .summary("write the whole register to a file")
    .description("Writes every commit and every text of a register to one file (- or none: stdout).")
    .argument("[file]", "the archive to write; replaced at once when it is whole", "-")
    .addHelpText("after", help)
    .action((file: string, place: PlaceOptions) =>
      withRegister(io, place, async (register) => {
        const shown = progress(io, "exporting commits");
        try {
          const lines = await archiveOf(register, shown);
          const commits = file === "-" ? await toStdout(lines, io) : await toFile(lines, userPath(io, file));
          shown.end();
          if (file !== "-") say(io, `${userPath(io, file)}: ${commits} commits`);
        } finally {
          shown.end();
        }
      }),
    );

interface Lines {
  readonly stream: Readable;
  /** Commits that went out so far. */
  count(): number;
}

async function archiveOf(register: Register, shown: Progress): Promise<Lines> {
  const head = await register.events.head();
  let commits = 0;
  const lines = writeArchive(register, (position) => {
    commits = position;
    shown.at(position, head);
  });
  return { stream: Readable.from(lines, { objectMode: true }), count: () => commits };
}

async function toStdout({ stream, count }: Lines, io: Io): Promise<number> {
  await pipeline(stream, io.stdout, { end: false });
  return count();
}

/** Beside the file first, then in its place: whoever reads the old archive meanwhile never sees half of the new one. */
async function toFile({ stream, count }: Lines, path: string): Promise<number> {
  const partial = `${path}.${process.pid}.part`;
  const target = await open(partial, "wx").catch((error: Error) => {
    throw new CommandError(exitCodes.unreachable, `${path} can't be written: ${error.message}`);
  });
  try {
    await pipeline(stream, target.createWriteStream({ flush: true }));
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  return count();
}
