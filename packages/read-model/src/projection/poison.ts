import type { Position, Revision, SequencedCommit, StreamName } from "@collegium/domain";
import type { ViewStore } from "../port.ts";
import type { EntryWrite } from "./difference.ts";

/** A commit that could not be projected, set aside. */
export interface Poison {
  readonly position: Position;
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly error: string;
}

/** Where commits that were set aside are kept, in the views themselves: a rebuild with better code clears them. */
const partition = "poison";

export function poisonOf({ position, stream, revision }: SequencedCommit, error: string): Poison {
  return { position, stream, revision, error };
}

export const poisonWrite = (poison: Poison): EntryWrite => ({
  kind: "entry",
  entry: {
    partition,
    // Positions are below 2^53: 16 digits put them in order as text.
    sort: String(poison.position).padStart(16, "0"),
    stream: poison.stream,
    body: JSON.stringify(poison),
  },
});

/** The commits that were set aside, oldest first, at most `limit`. */
export async function readPoison(views: ViewStore, limit = 100): Promise<Poison[]> {
  const { entries } = await views.query({ partition, order: "asc", limit });
  return entries.map(({ body }) => JSON.parse(body) as Poison);
}
