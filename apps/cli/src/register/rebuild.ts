import { DamagedItem } from "@collegium/event-store";
import { LedgerCutShort, type MadePage, type Overtaken, type Rebuilt, rebuild } from "@collegium/read-model";
import { CommandError, exitCodes } from "../exit.ts";
import { type Io, say } from "../io.ts";
import { progress } from "../progress.ts";
import type { Register } from "./open.ts";

/** What is done sooner needs no words. */
const quickMilliseconds = 500;

interface Rebuilding {
  readonly label?: string;
  /** Given what is made, page by page. */
  readonly onMade?: (page: MadePage) => Promise<void>;
}

/** Makes all views of a register anew, and tells how far it has come. */
export async function rebuildViews(
  io: Io,
  { events: commits, sets }: Pick<Register, "events" | "sets">,
  { label = "rebuilding views", ...beside }: Rebuilding = {},
): Promise<Rebuilt | Overtaken> {
  const shown = progress(io, `${label}, commits`);
  let removing: NodeJS.Timeout | undefined;
  try {
    return await rebuild({
      commits,
      sets,
      ...beside,
      onProgress: ({ position, head }) => shown.at(position, head),
      onSwitched() {
        shown.end();
        // DynamoDB's readers may be at the old ones for some seconds, and deleting is item by item: who waits is told why.
        removing = setTimeout(say, quickMilliseconds, io, "The new views are served; removing the old ones.");
      },
    });
  } catch (fault) {
    if (!(fault instanceof LedgerCutShort || fault instanceof DamagedItem)) throw fault;
    throw new CommandError(
      exitCodes.fault,
      `The views can't be made anew: ${fault.message}.`,
      "What was recorded is damaged. What is wrong in all: collegium verify. Where it parts from the last export: collegium import FILE --compare.",
      { cause: fault },
    );
  } finally {
    clearTimeout(removing);
    shown.end();
  }
}
