import { type Obstacle, Unwritable } from "@collegium/event-store";
import { asUnwritable } from "@collegium/sqlite";
import { CommandError, exitCodes } from "../exit.ts";

/** What to do about what stands in the way of writing. */
const remedies: Readonly<Record<Obstacle, string>> = {
  locked:
    "It may be an import or a rebuild, or a database shell in the middle of a transaction. Run the command again when that is done.",
  full: "Make room there, and run the command again: what was recorded stays, and nothing is recorded twice.",
  "read-only":
    "Mount it for writing, or run the command as a user who may write there. To read, nothing is needed: serve, export and verify work as it is.",
  failing:
    "A quota that is used up or a limit to the size of files shows itself so, too. If it is neither, the system's own log says more of the disk.",
};

/** Turns a fault of a disk, or of who else writes to it, into one clear line that begins with `what`; leaves every other as it is. */
export function explainDisk(fault: unknown, what: string): unknown {
  const told = asUnwritable(fault);
  if (!(told instanceof Unwritable)) return fault;
  const { message, obstacle } = told;
  return new CommandError(exitCodes.unreachable, `${what}: ${message}.`, remedies[obstacle], {
    cause: fault,
  });
}

/** The same for faults of the register's own file alone: others name their file themselves. */
export const explainFile = (fault: unknown, what: string): unknown =>
  fault instanceof Unwritable || (fault instanceof Error && "errcode" in fault)
    ? explainDisk(fault, what)
    : fault;
