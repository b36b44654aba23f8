import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { removeFile } from "@collegium/sqlite";

const mark = "-made-";

/** Where a file is made whose place is at a path: beside it, and of nobody else. */
export const nameBeside = (path: string): string => `${path}${mark}${process.pid}-${process.hrtime.bigint()}`;

/**
 * Takes their names from all files that are being made for a path: those of makers who were killed are gone, and one who is still at it has a file
 * without a name, which is gone with the process. So whoever forgets words in the file at the path knows that no other file keeps them by a name.
 */
export function takeNames(path: string): void {
  const prefix = `${basename(path)}${mark}`;
  for (const name of readdirSync(dirname(path)))
    if (name.startsWith(prefix)) removeFile(join(dirname(path), name));
}
