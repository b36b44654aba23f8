import { createReadStream, existsSync } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Begun, begunArchive, readThrough, Unexportable, writeArchive } from "@collegium/archive";
import { CommandError, exitCodes } from "../exit.ts";
import { bytesOutput, type Io, say, userPath } from "../io.ts";
import { type Progress, progress } from "../progress.ts";
import { withRegister } from "../register/at.ts";
import { commandAt, type LocationOptions } from "../register/location.ts";
import type { Register } from "../register/open.ts";
import type { Define } from "./define.ts";

const help = `
The archive is NDJSON: a header, every commit in ledger order with the texts that they refer to, and a closing line with
counts and a digest. The same register gives the same bytes, whatever engine holds it. It may be taken while the register is being
served, and ends with what was recorded when it began. The file appears when it is whole and was read through. What an export that was killed left in <file>.part is gone on with
when it is run again.

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
    .action((file: string, place: LocationOptions) =>
      withRegister(
        io,
        place,
        async (register) => {
          const shown = progress(io, "exporting commits");
          try {
            if (file === "-") return await toStdout(io, register, shown);
            const path = userPath(io, file);
            const commits = await toFile(io, path, register, shown);
            say(io, `${path}: ${commits} commits, checked`);
          } finally {
            shown.end();
          }
        },
        { views: "left" },
      ),
    );

async function toStdout(io: Io, register: Register, shown: Progress): Promise<void> {
  const output = bytesOutput(io);
  if (!output)
    throw new CommandError(
      exitCodes.usage,
      "An archive is no text for a terminal.",
      "Name a file to write, or send it on: collegium export - | gzip > register.ndjson.gz",
    );
  const { stream } = await linesOf(register, shown);
  await pipeline(stream, output, { end: false }).catch(explainTo("stdout"));
}

/**
 * Writes the archive beside the file, reads it through, and then puts it in its place: whoever reads the old archive meanwhile never sees half of
 * the new one. What an export that was killed left beside the file is gone on with.
 */
async function toFile(io: Io, path: string, register: Register, shown: Progress): Promise<number> {
  const there = await stat(path).catch(() => undefined);
  if (there && !there.isFile())
    throw new CommandError(
      exitCodes.usage,
      `${path} is no file that an archive could take the place of.`,
      "Name a file, or write to stdout and send it on: collegium export - | gzip > register.ndjson.gz",
    );
  const partial = `${path}.part`;
  const begun = await begunIn(partial, register);
  if (begun) say(io, `Going on after ${begun.commits} commits that an earlier export left in ${partial}`);
  const target = await open(partial, begun ? "r+" : "w").catch((error: Error) => {
    throw new CommandError(exitCodes.unreachable, `${path} can't be written: ${error.message}`);
  });
  await target.truncate(begun?.bytes ?? 0);
  const { stream, count } = await linesOf(register, shown, begun);
  const written = target.createWriteStream({ start: begun?.bytes ?? 0, flush: true });
  await pipeline(stream, written).catch(explainTo(path));
  shown.end();
  await verify(io, partial, count());
  await rename(partial, path);
  return count();
}

async function begunIn(partial: string, register: Register): Promise<Begun | undefined> {
  if (!existsSync(partial)) return undefined;
  return begunArchive(createReadStream(partial), register);
}

/** What a fault of writing means, wherever is written to: what has no closing line is no archive. */
const explainTo = (target: string) => (fault: NodeJS.ErrnoException) => {
  if (fault instanceof Unexportable)
    throw new CommandError(exitCodes.fault, `No archive was made. ${fault.message}.`, fault.next, {
      cause: fault,
    });
  if (fault.syscall === "write" || fault.code === "ERR_STREAM_PREMATURE_CLOSE")
    throw new CommandError(
      exitCodes.unreachable,
      `The archive could not be written to ${target} as a whole: ${fault.message}.`,
      "What was written has no closing line, and no import takes it. Export again.",
      { cause: fault },
    );
  throw fault;
};

/** Reads the archive through, so that a disk that kept other bytes shows: its form, its texts' hashes, its counts and its digest. */
async function verify(io: Io, partial: string, commits: number): Promise<void> {
  const shown = progress(io, "checking commits");
  const checked = await readThrough(createReadStream(partial), {
    foreign: "taken",
    onCommit({ position }) {
      shown.at(position, commits);
      return undefined;
    },
  });
  shown.end();
  if (checked.outcome === "formed") return;
  await rm(partial);
  throw new CommandError(
    exitCodes.fault,
    `What was written is damaged at line ${checked.line}: ${checked.why}.`,
    "Another export to the same file, or the disk, may be at fault. Export again.",
  );
}

interface Lines {
  readonly stream: Readable;
  /** Commits in the archive so far. */
  count(): number;
}

async function linesOf(register: Register, shown: Progress, begun?: Begun): Promise<Lines> {
  const head = await register.events.head();
  let commits = begun?.commits ?? 0;
  const onCommit = (position: number) => {
    commits = position;
    shown.at(position, head);
  };
  const lines = writeArchive(register, onCommit, begun);
  return { stream: Readable.from(lines, { objectMode: true }), count: () => commits };
}
