import { createReadStream } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { begunArchive, readThrough } from "@collegium/archive";
import { asUnwritable, Unwritable } from "@collegium/sqlite";
import { aloneBy } from "../alone.ts";
import { CommandError, exitCodes } from "../exit.ts";
import { type Io, say } from "../io.ts";
import { type Progress, progress } from "../progress.ts";
import type { Register } from "../register/open.ts";
import { explainTo, linesOf } from "./lines.ts";

/**
 * Writes the archive beside the file, reads it through, and then puts it in its place: whoever reads the old archive meanwhile never sees half of
 * the new one. What an export that was killed left beside the file is gone on with, by one export at a time: two would write into each other's
 * lines.
 */
export async function toFile(io: Io, path: string, register: Register, shown: Progress): Promise<number> {
  const partial = `${path}.part`;
  for (const place of [path, partial]) await refuseOther(place);
  using _ = aloneFor(path, partial);
  try {
    const commits = await write(io, path, partial, register, shown);
    await verify(io, partial, commits);
    await rename(partial, path);
    return commits;
  } catch (fault) {
    throw explained(fault, path, partial);
  }
}

/** What is there and is no file, such as a folder or a device, is not written to, nor taken the place of. */
async function refuseOther(place: string): Promise<void> {
  const there = await stat(place).catch(() => undefined);
  if (!there || there.isFile()) return;
  throw new CommandError(
    exitCodes.usage,
    `${place} is no file that an archive could take the place of.`,
    "Name a file, or write to stdout and send it on: collegium export - | gzip > register.ndjson.gz",
  );
}

function aloneFor(path: string, partial: string): Disposable {
  const alone = held();
  if (alone) return alone;
  throw new CommandError(
    exitCodes.refused,
    `Another export to ${path} runs.`,
    "Export again when that is done, or to another file.",
  );

  function held(): Disposable | undefined {
    try {
      return aloneBy(`${partial}.lock`);
    } catch (fault) {
      throw unwritable(path, fault);
    }
  }
}

/** Writes what is missing of the archive; answers with how many commits it has. */
async function write(
  io: Io,
  path: string,
  partial: string,
  register: Register,
  shown: Progress,
): Promise<number> {
  const begun = (await stat(partial).catch(() => undefined))
    ? await begunArchive(createReadStream(partial), register)
    : undefined;
  if (begun) say(io, `Going on after ${begun.commits} commits that an earlier export left in ${partial}`);
  const target = await open(partial, begun ? "r+" : "w");
  await target.truncate(begun?.bytes ?? 0);
  const { stream, count } = await linesOf(register, shown, begun);
  const written = target.createWriteStream({ start: begun?.bytes ?? 0, flush: true });
  await pipeline(stream, written).catch(explainTo(path));
  shown.end();
  return count();
}

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
  await rm(partial, { force: true });
  throw new CommandError(
    exitCodes.fault,
    `What was written is damaged at line ${checked.line}: ${checked.why}.`,
    "The disk may be at fault, or another program that wrote to the same file. Export again.",
  );
}

/** A fault of the files beside each other in words, such as of one that somebody removed meanwhile; every other as it is. */
const explained = (fault: unknown, path: string, partial: string): unknown =>
  (fault as NodeJS.ErrnoException).path === partial ? unwritable(path, fault) : fault;

function unwritable(path: string, cause: unknown): CommandError {
  const told = asUnwritable(cause);
  const remedy =
    told instanceof Unwritable && told.obstacle === "full"
      ? `The archive is made beside it, in ${path}.part: make room there.`
      : `The archive is made beside it, in ${path}.part: this user must be able to write there.`;
  const message = `${path} can't be written: ${(cause as Error).message}.`;
  return new CommandError(exitCodes.unreachable, message, `${remedy} Then export again.`, { cause });
}
