import type { Projector } from "@collegium/read-model";
import type { Io } from "../io.ts";
import type { Register } from "../register/open.ts";
import { rebuildViews } from "../register/rebuild.ts";

/** Brings the views to where the ledger is before they are served: all of them anew where there are none, or none that can be read. */
export async function bringUpViews(
  io: Io,
  { events, sets }: Pick<Register, "events" | "sets">,
  views: Projector,
): Promise<void> {
  const head = await events.head();
  if (head > 0 && !(await areThere(sets.live))) {
    await rebuildViews(io, { events, sets }, { label: "making views anew" });
  }
  await views.catchUp();
}

/** Whether the live views hold anything: another layout's were dropped when the register was opened, and tables may be lost. */
async function areThere(live: Register["sets"]["live"]): Promise<boolean> {
  try {
    await live.scan(undefined, 1);
    return (await live.checkpoint()) > 0;
  } catch {
    return false;
  }
}
