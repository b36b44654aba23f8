import type { Position } from "@collegium/domain";
import type { CommitReader, ViewStore } from "../port.ts";
import type { Poison } from "./poison.ts";

export interface Projector {
  /** Projects every commit after the checkpoint, and answers where it came to. Calls at once share the work. */
  catchUp(): Promise<Position>;
}

/** Brings views up to the ledger. */
export function projector(_: {
  commits: CommitReader;
  views: ViewStore;
  onPoison?: (poison: Poison) => void;
}): Projector {
  throw new Error("not there yet");
}
