import { accessSync, constants, type Stats, statSync } from "node:fs";
import { CommandError, exitCodes } from "../exit.ts";
import type { DataFolder } from "./folder.ts";

/**
 * Refuses a folder or a register's file that this user may not read, or that is something else by its name: SQLite takes both for faults of the
 * disk. What is not there is left to who needs it.
 */
export function expectReadable({ path, database }: DataFolder): void {
  const refuse = (what: string, next: string, cause?: unknown): never => {
    throw new CommandError(exitCodes.unreachable, `The register in ${path} can't be read: ${what}.`, next, {
      cause,
    });
  };

  function look(file: string, kind: "isFile" | "isDirectory", rights: number): void {
    try {
      const found = statSync(file, { throwIfNoEntry: false });
      if (!found) return;
      if (!found[kind]()) refuse(`${file} is ${kindOf(found)}`, otherFolder);
      accessSync(file, rights);
    } catch (fault) {
      if (!isDenied(fault)) throw fault;
      refuse(`this user may not read ${file}`, otherUser, fault);
    }
  }

  look(path, "isDirectory", constants.R_OK | constants.X_OK);
  for (const file of [database, `${database}-wal`]) look(file, "isFile", constants.R_OK);
}

const otherFolder = "Name the register's folder with --data or COLLEGIUM_DATA.";
const otherUser =
  "Run the command as the user who serves the register, or give the folder and all that is in it to this one: chown -R USER FOLDER";

function kindOf(found: Stats): string {
  if (found.isDirectory()) return "a folder, and no file";
  return found.isFile() ? "a file, and no folder" : "a pipe or a device";
}

const isDenied = (fault: unknown): boolean =>
  ["EACCES", "EPERM"].includes((fault as NodeJS.ErrnoException).code ?? "");
