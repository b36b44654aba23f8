import { verify } from "@collegium/read-model";
import { Command } from "commander";
import { exitCodes } from "../exit.ts";
import { print, say, styled } from "../io.ts";
import { progress } from "../progress.ts";
import { dataFolder, dataOption, requireRegister } from "../register/folder.ts";
import { openRegister } from "../register/open.ts";
import type { Define } from "./define.ts";

const help = `
Exit code 0 means that the views equal what a rebuild gives, 1 that they differ: then each difference is a line on stdout,
and collegium rebuild puts it right.

Examples:
  collegium verify
  collegium verify --json | jq '.differences[].key'`;

/** `verify`: whether the views equal a fresh rebuild. */
export const verifyCommand: Define = (io, end) =>
  new Command("verify")
    .summary("compare the views with a fresh rebuild")
    .description("Makes all views anew and compares them with the ones that are served; says what differs.")
    .addOption(dataOption())
    .option("--json", "print the result as JSON")
    .addHelpText("after", help)
    .action(async ({ data, json }: { data?: string; json?: boolean }) => {
      const folder = dataFolder(io, data);
      requireRegister(folder);
      const register = openRegister(folder);
      const shown = progress(io, "verifying views, commits");
      try {
        const head = await register.events.head();
        const { events: commits, sets } = register;
        const result = await verify({
          commits,
          sets,
          onProgress: ({ position }) => shown.at(position, head),
        });
        shown.end();
        if (result.differences.length > 0) end(exitCodes.refused);
        if (json) return print(io, JSON.stringify(result));
        for (const { key, kind, detail } of result.differences) print(io, `${key}: ${kind}, ${detail}`);
        if (result.differences.length === 0)
          say(io, `The views equal a rebuild, up to position ${result.position}.`);
        else
          say(
            io,
            styled(
              io.stderr,
              "red",
              `${result.differences.length} differences. collegium rebuild makes the views anew.`,
            ),
          );
      } finally {
        shown.end();
        register.close();
      }
    });
