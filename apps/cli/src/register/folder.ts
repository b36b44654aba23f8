import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { Option } from "commander";
import { CommandError, exitCodes } from "../exit.ts";
import { type Io, userPath } from "../io.ts";

/** The data folder of a register on this machine, and what is in it. */
export interface DataFolder {
  readonly path: string;
  /** Everything that was recorded: one SQLite file. The views that are derived from it are files beside it, named after it. */
  readonly database: string;
  /** What is found by words and filters, derived from the other: a SQLite file that can be deleted. */
  readonly search: string;
  /** The register's own signing key. */
  readonly key: string;
}

export const dataOption = (): Option =>
  new Option("--data <folder>", "the register's data folder (COLLEGIUM_DATA, else ./data)");

/**
 * The folder that was asked for: `--data`, then `COLLEGIUM_DATA`, both from where the user stands; else `data` beside the process,
 * so that `serve` and `token` mean the same folder wherever in the workspace they are called.
 */
export function dataFolder(io: Io, given: string | undefined): DataFolder {
  const wanted = given ?? (io.env.COLLEGIUM_DATA || undefined);
  const path = wanted === undefined ? resolve(io.base, "data") : userPath(io, wanted);
  return {
    path,
    database: join(path, "collegium.db"),
    search: join(path, "search.db"),
    key: join(path, "key.json"),
  };
}

/** Makes the folder where it is missing; only its owner may look inside, for it holds the key. */
export function prepareFolder({ path }: DataFolder): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new CommandError(
      exitCodes.unreachable,
      `The data folder ${path} can't be made: ${(error as Error).message}`,
      "Choose another with --data or COLLEGIUM_DATA.",
    );
  }
}

/** Refuses a folder without a register, so that a mistyped path isn't taken for an empty one. */
export function requireRegister({ path, database }: DataFolder): void {
  if (existsSync(database)) return;
  throw new CommandError(
    exitCodes.unreachable,
    `There is no register in ${path}.`,
    "Name its folder with --data or COLLEGIUM_DATA, or begin one with: collegium serve",
  );
}
