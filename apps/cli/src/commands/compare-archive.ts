import { createReadStream } from "node:fs";
import {
  type Alike,
  archiveLines,
  checkArchive,
  compare,
  type Damaged,
  type Unlike,
} from "@collegium/archive";
import { CommandError, type ExitCode, exitCodes } from "../exit.ts";
import { type Io, print, say, styled } from "../io.ts";
import { progress } from "../progress.ts";
import { openAt } from "../register/at.ts";
import { locationName, type RegisterLocation } from "../register/location.ts";

export interface Comparison {
  readonly place: RegisterLocation;
  /** The archive's path, and how the user named it. */
  readonly path: string;
  readonly file: string;
  readonly json: boolean | undefined;
}

/** What came of it: commits of the archive, and how many more the register has. */
type Compared = (Alike & { readonly commits: number; readonly beyond: number }) | Unlike;

/** `import --compare`: whether a register holds what an archive holds. Records nothing, and begins no register. */
export async function compareWith(
  io: Io,
  comparison: Comparison,
  end: (code: ExitCode) => void,
): Promise<void> {
  const { file, place, json } = comparison;
  const result = await compared(io, comparison);
  if (result.outcome === "different") end(exitCodes.refused);
  if (json) print(io, JSON.stringify(result));
  else if (result.outcome === "different") {
    print(io, `position ${result.position}: ${result.why}`);
    say(io, [styled("red", `The register in ${locationName(place)} does not hold what ${file} holds.`)]);
    say(
      io,
      "Where the file is the register's last export, what differs was changed, or lost, since: keep the register as it is, and bring the archive into another place. Lost texts are brought back by importing it into the register itself.",
    );
  } else for (const line of sentences(result)) say(io, line);
}

async function compared(io: Io, { place, path, file }: Comparison): Promise<Compared> {
  const register = await openAt(place, { views: "left" });
  const checking = progress(io, "checking commits");
  const comparing = progress(io, "comparing commits");
  try {
    const read = () => createReadStream(path);
    const checked = await checkArchive(read, checking.at);
    checking.end();
    if (checked.outcome === "damaged") throw damagedArchive(file, checked);
    const found = await compare(archiveLines(read()), register, checked.withheld, (position) =>
      comparing.at(position, checked.commits),
    );
    if (found.outcome === "different") return found;
    const head = await register.events.head();
    return { ...found, commits: checked.commits, beyond: head - checked.commits };
  } finally {
    checking.end();
    comparing.end();
    register.close();
  }
}

const sentences = ({ commits, beyond, withheldSince }: Extract<Compared, { outcome: "same" }>): string[] => [
  `The register holds all ${commits} commits of the archive, with their texts${beyond > 0 ? `, and goes on for ${beyond} more` : ""}.`,
  ...(withheldSince > 0 ? [`The words of ${withheldSince} texts were withheld since.`] : []),
];

/** An archive that is none, with the line where that shows. */
export const damagedArchive = (file: string, { line, why }: Damaged): CommandError =>
  new CommandError(
    exitCodes.refused,
    `${file}, line ${line}: ${why}.`,
    "Nothing was recorded. Export the archive again, or fetch it again.",
  );
