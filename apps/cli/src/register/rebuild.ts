import { type Overtaken, type Rebuilt, rebuild } from "@collegium/read-model";
import type { Io } from "../io.ts";
import { progress } from "../progress.ts";
import type { Register } from "./open.ts";

/** Makes all views of a register anew, and tells how far it has come. */
export async function rebuildViews(
  io: Io,
  { events: commits, sets }: Pick<Register, "events" | "sets">,
  label = "rebuilding views",
): Promise<Rebuilt | Overtaken> {
  const shown = progress(io, `${label}, commits`);
  try {
    return await rebuild({ commits, sets, onProgress: ({ position, head }) => shown.at(position, head) });
  } finally {
    shown.end();
  }
}
