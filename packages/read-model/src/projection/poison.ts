import type { Position, Revision, StreamName } from "@collegium/domain";
import type { ViewStore } from "../port.ts";

/** A commit that could not be projected, set aside. */
export interface Poison {
  readonly position: Position;
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly error: string;
}

/** The commits that were set aside, oldest first, at most `limit`. */
export async function readPoison(_views: ViewStore, _limit = 100): Promise<Poison[]> {
  throw new Error("not there yet");
}
