import type { Overtaken, Rebuilt } from "@collegium/read-model";
import { exitCodes } from "../exit.ts";
import { print, say } from "../io.ts";
import { commandAt, type LocationOptions, locationOf } from "../register/location.ts";
import { searchThread } from "../register/search-thread.ts";
import { bundledModule } from "../serve/thread-modules.ts";
import type { Define } from "./define.ts";

const help = `
Views and the search file are derived from what was recorded, and can always be made again. They are made beside the ones that
are served, and take their place at once when they have caught up: the register may be served meanwhile. The data folder needs room for
the old ones and the new ones. In DynamoDB, views alone are made: the searcher makes its file itself.

What one that was killed left behind is removed by the next. Where two run at once, the one that is done first wins; the other ends with exit code 1.

Examples:
  collegium rebuild
  collegium rebuild --data /srv/register --json
  collegium rebuild --store dynamodb --tables collegium-`;

/** `rebuild`: all views anew, then in place of the old ones. */
export const rebuildCommand: Define = (io, end) =>
  commandAt("rebuild")
    .summary("make all views and the search file anew from what was recorded")
    .description(
      "Makes all views and the search file anew beside the ones that are served, then puts them in their place.",
    )
    .option("--json", "print the result as JSON")
    .addHelpText("after", help)
    .action(async ({ json, ...place }: LocationOptions & { json?: boolean }) => {
      const where = locationOf(io, place);
      // Before the modules that make the views are loaded: both threads load theirs at once.
      const thread =
        where.store === "sqlite" ? searchThread(where.folder, bundledModule("search-remaker")) : undefined;
      try {
        const { rebuildAll } = await import("../register/rebuild-all.ts");
        const result = await rebuildAll(io, place, thread);
        if (result.outcome === "overtaken") end(exitCodes.refused);
        if (json) print(io, JSON.stringify(result));
        else say(io, sentence(result));
      } finally {
        // Where the register could not be opened, nobody else has ended it.
        await thread?.end();
      }
    });

function sentence(result: Rebuilt | Overtaken): string {
  if (result.outcome === "overtaken")
    return "Another rebuild was done first: the views are new already, and this one ends here.";
  const { documents, entries, commits, ms } = result;
  return `${documents} documents and ${entries} list entries from ${commits} commits in ${(ms / 1000).toFixed(1)} s.`;
}
