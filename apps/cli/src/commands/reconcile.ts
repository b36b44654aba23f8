import type { Sequenced } from "@collegium/event-store/dynamodb";
import { type Projector, projector, ViewSetRemoved } from "@collegium/read-model";
import { CommandError, exitCodes } from "../exit.ts";
import { type Io, print, say } from "../io.ts";
import { progress } from "../progress.ts";
import { explained, openTablesAt } from "../register/at.ts";
import { commandAt, type LocationOptions, locationOf } from "../register/location.ts";
import type { TablesRegister } from "../register/tables.ts";
import type { Define } from "./define.ts";

const help = `
In DynamoDB a commit gets its position after it was recorded, by a function that the stream of table events calls. Should such calls
have been lost for good, this finds the commits that they told of. It may run at any time, beside the functions, and be run again
after any end.

Exit code 1 means that commits are set aside: they can't be read, and they and what follows them in their streams have no position.
Each is a line on stdout; mend its item, and reconcile again.

Examples:
  collegium reconcile --store dynamodb --tables collegium-
  COLLEGIUM_STORE=dynamodb COLLEGIUM_TABLES=collegium- collegium reconcile --json`;

/** `reconcile`: what was recorded, but never sequenced or projected. */
export const reconcileCommand: Define = (io, end) =>
  commandAt("reconcile")
    .summary("give every recorded commit its position (DynamoDB)")
    .description(
      "Compares all streams with the ledger, sequences what is missing there, and brings the views up to it.",
    )
    .option("--json", "print the result as JSON")
    .addHelpText("after", help)
    .action(({ json, ...given }: LocationOptions & { json?: boolean }) => {
      const place = locationOf(io, given);
      if (place.store === "sqlite") throw nothingToReconcile();
      return explained(place, async () => {
        const register = await openTablesAt(place);
        try {
          const { setAside, ...result } = await reconciled(io, register);
          if (setAside.length > 0) end(exitCodes.refused);
          if (json) return print(io, JSON.stringify({ ...result, setAside }));
          for (const { stream, revision } of setAside) print(io, `${stream} ${revision}: set aside`);
          say(io, sentence(result));
        } finally {
          register.close();
        }
      });
    });

async function reconciled(io: Io, { order, events, sets }: TablesRegister): Promise<Reconciled> {
  const shown = progress(io, "comparing streams");
  try {
    const sequenced = await order.reconcile(({ streams }) => shown.at(streams));
    // The functions do this too, but only when the ledger's stream tells them to.
    const views = await caughtUp(projector({ commits: events, views: sets.live }));
    return { ...sequenced, views };
  } finally {
    shown.end();
  }
}

/** Where a rebuild took the views away in between, the next try finds those that are live now. */
async function caughtUp({ catchUp }: Projector): Promise<number> {
  for (;;) {
    try {
      return await catchUp();
    } catch (fault) {
      if (!(fault instanceof ViewSetRemoved)) throw fault;
    }
  }
}

interface Reconciled extends Sequenced {
  /** The position that the views came to. */
  readonly views: number;
}

const sentence = ({ pages, commits, views }: Omit<Reconciled, "setAside">): string =>
  commits > 0
    ? `${commits} ${commits === 1 ? "commit was" : "commits were"} sequenced, in ${pages} ${pages === 1 ? "page" : "pages"} of the ledger; the views are at position ${views}.`
    : `No commit was missing in the ledger; the views are at position ${views}.`;

const nothingToReconcile = () =>
  new CommandError(
    exitCodes.usage,
    "A register in SQLite has nothing to reconcile: each commit has its position when it is recorded.",
    "For one in DynamoDB: collegium reconcile --store dynamodb --tables collegium-",
  );
