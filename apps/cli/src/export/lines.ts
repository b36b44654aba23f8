import { Readable } from "node:stream";
import { type Begun, Unexportable, writeArchive } from "@collegium/archive";
import { CommandError, exitCodes } from "../exit.ts";
import type { Progress } from "../progress.ts";
import type { Register } from "../register/open.ts";

interface Lines {
  readonly stream: Readable;
  /** Commits in the archive so far. */
  count(): number;
}

/** The lines of a register's archive, or what is missing of one that was begun. */
export async function linesOf(register: Register, shown: Progress, begun?: Begun): Promise<Lines> {
  const head = await register.events.head();
  let commits = begun?.commits ?? 0;
  const onCommit = (position: number) => {
    commits = position;
    shown.at(position, head);
  };
  const lines = writeArchive(register, onCommit, begun);
  return { stream: Readable.from(lines, { objectMode: true }), count: () => commits };
}

/** What a fault of writing means, wherever is written to: what has no closing line is no archive. */
export const explainTo = (target: string) => (fault: NodeJS.ErrnoException) => {
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
