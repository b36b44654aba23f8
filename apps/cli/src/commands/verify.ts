import { type Verified, verify } from "@collegium/read-model";
import { exitCodes } from "../exit.ts";
import { type Io, print, say, styled } from "../io.ts";
import { progress } from "../progress.ts";
import { withRegister } from "../register/at.ts";
import type { Register } from "../register/open.ts";
import { commandAt, type PlaceOptions } from "../register/place.ts";
import type { Define } from "./define.ts";

const help = `
Exit code 0 means that the views equal what a rebuild gives, 1 that they differ: then each difference is a line on stdout,
and collegium rebuild puts it right.

Examples:
  collegium verify
  collegium verify --store dynamodb --tables collegium-
  collegium verify --json | jq '.differences[].key'`;

/** `verify`: whether the views equal a fresh rebuild. */
export const verifyCommand: Define = (io, end) =>
  commandAt("verify")
    .summary("compare the views with a fresh rebuild")
    .description("Makes all views anew and compares them with the ones that are served; says what differs.")
    .option("--json", "print the result as JSON")
    .addHelpText("after", help)
    .action(({ json, ...place }: PlaceOptions & { json?: boolean }) =>
      withRegister(io, place, async (register) => {
        const result = await verified(io, register);
        const { position, differences } = result;
        if (differences.length > 0) end(exitCodes.refused);
        if (json) return print(io, JSON.stringify(result));
        for (const { key, kind, detail } of differences) print(io, `${key}: ${kind}, ${detail}`);
        if (differences.length === 0)
          return say(io, `The views equal a rebuild, up to position ${position}.`);
        const count = `${differences.length} differences. collegium rebuild makes the views anew.`;
        say(io, [styled("red", count)]);
      }),
    );

async function verified(io: Io, { events: commits, sets }: Register): Promise<Verified> {
  const shown = progress(io, "verifying views, commits");
  try {
    return await verify({ commits, sets, onProgress: ({ position, head }) => shown.at(position, head) });
  } finally {
    shown.end();
  }
}
