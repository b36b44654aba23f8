import { rebuild } from "@collegium/read-model";
import { Command } from "commander";
import { exitCodes } from "../exit.ts";
import { print, say } from "../io.ts";
import { progress } from "../progress.ts";
import { dataFolder, dataOption, requireRegister } from "../register/folder.ts";
import { openRegister } from "../register/open.ts";
import type { Define } from "./define.ts";

const help = `
Views are derived from what was recorded, and can always be made again. They are made beside the ones that are served, and
take their place at once when they have caught up: the register may be served meanwhile.

Where two run at once, the one that is done first wins; the other ends with exit code 1.

Examples:
  collegium rebuild
  collegium rebuild --data /srv/register --json`;

/** `rebuild`: all views anew, then in place of the old ones. */
export const rebuildCommand: Define = (io, end) =>
  new Command("rebuild")
    .summary("make all views anew from what was recorded")
    .description("Makes all views anew beside the ones that are served, then puts them in their place.")
    .addOption(dataOption())
    .option("--json", "print the result as JSON")
    .addHelpText("after", help)
    .action(async ({ data, json }: { data?: string; json?: boolean }) => {
      const folder = dataFolder(io, data);
      requireRegister(folder);
      const register = openRegister(folder);
      const shown = progress(io, "rebuilding views, commits");
      try {
        const head = await register.events.head();
        const { events: commits, sets } = register;
        const result = await rebuild({
          commits,
          sets,
          onProgress: ({ position }) => shown.at(position, head),
        });
        shown.end();
        if (result.outcome === "overtaken") end(exitCodes.refused);
        if (json) print(io, JSON.stringify(result));
        else if (result.outcome === "overtaken")
          say(io, "Another rebuild was done first: the views are new already, and this one ends here.");
        else {
          const seconds = (result.ms / 1000).toFixed(1);
          say(
            io,
            `${result.documents} documents and ${result.entries} list entries from ${result.commits} commits in ${seconds} s.`,
          );
        }
      } finally {
        shown.end();
        register.close();
      }
    });
