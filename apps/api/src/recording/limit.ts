import { type Problem, problem } from "../problems/problem.ts";

/** How much one actor may write: `burst` at once, and `perSecond` in the long run. */
export interface WriteLimit {
  readonly burst: number;
  readonly perSecond: number;
}

/** More than any editor types, less than a script gone wild. */
export const usualWriteLimit: WriteLimit = { burst: 1000, perSecond: 100 };

/** Actors that are remembered; beyond, those who have been quiet are forgotten, which costs nothing: their buckets are full. */
const remembered = 10_000;

/** A token bucket an actor. */
export function writeLimiter({
  burst,
  perSecond,
}: WriteLimit): (actor: string, now: Date) => Problem | undefined {
  const buckets = new Map<string, { room: number; at: number }>();
  return (actor, now) => {
    const at = now.getTime() / 1000;
    const bucket = buckets.get(actor) ?? { room: burst, at };
    const room = Math.min(burst, bucket.room + Math.max(0, at - bucket.at) * perSecond);
    // Deleted first: the map's order is that of the last write.
    buckets.delete(actor);
    buckets.set(actor, { room: room >= 1 ? room - 1 : room, at });
    for (const oldest of buckets.keys()) {
      if (buckets.size <= remembered) break;
      buckets.delete(oldest);
    }
    if (room >= 1) return undefined;
    const seconds = Math.max(1, Math.ceil((1 - room) / perSecond));
    return problem("too-many-requests", `There is room for the next write in ${seconds} s.`, {
      headers: { "retry-after": String(seconds) },
    });
  };
}
