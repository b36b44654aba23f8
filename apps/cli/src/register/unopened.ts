import { isCorrupt } from "@collegium/sqlite";
import { CommandError, exitCodes } from "../exit.ts";
import { explainDisk } from "./disk-faults.ts";

/** Why the register in a folder can't be opened, and what to do: the disk or who else writes to it is in the way, or it is none that can be read. */
export function unopened(path: string, fault: unknown): CommandError {
  const what = `The register in ${path} can't be opened`;
  const told = explainDisk(fault, what);
  if (told instanceof CommandError) return told;
  return new CommandError(
    exitCodes.unreachable,
    `${what}: ${(fault as Error).message}`,
    isDamaged(fault)
      ? "Its file is damaged. Put a backup of the folder back, or bring the last export into another one: collegium import FILE --data FOLDER."
      : "The folder and its files must be readable and writable by this user, and of a version that this Collegium knows.",
    { cause: fault },
  );
}

const isDamaged = (fault: unknown): boolean =>
  isCorrupt(fault) || (fault instanceof Error && isCorrupt(fault.cause));
