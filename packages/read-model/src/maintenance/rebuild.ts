import type { Position } from "@collegium/domain";
import type { CommitReader, ViewSets } from "../port.ts";

/** How far a long work has come. */
export interface Progress {
  readonly position: Position;
  readonly head: Position;
}

export interface Rebuilt {
  readonly position: Position;
  readonly commits: number;
  readonly documents: number;
  readonly entries: number;
  readonly ms: number;
}

/** Makes all views again beside the live set, then switches. Readers see the old set until the new one has caught up. */
export async function rebuild(_: {
  commits: CommitReader;
  sets: ViewSets;
  onProgress?: (progress: Progress) => void;
}): Promise<Rebuilt> {
  throw new Error("not there yet");
}
