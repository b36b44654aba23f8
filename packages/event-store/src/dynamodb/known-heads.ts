import type { StreamName } from "@collegium/domain";

/** A commit that is known to be there. */
interface Known {
  readonly revision: number;
  readonly at: string;
}

export interface KnownHeads {
  of(stream: StreamName): Known | undefined;
  learn(stream: StreamName, revision: number, at: string): void;
}

/**
 * The last commit that this process saw of each stream, for the `limit` streams seen last. Commits never change, so what was seen stays
 * true for ever; whether it is still the last one, only the append itself finds out.
 */
export function knownHeads(limit = 10_000): KnownHeads {
  const known = new Map<StreamName, Known>();
  return {
    of: (stream) => known.get(stream),
    learn(stream, revision, at) {
      const before = known.get(stream);
      if (before !== undefined && before.revision >= revision) return;
      // Put in again at the end: a Map keeps the order of insertion, so its first key is the one unseen for longest.
      known.delete(stream);
      known.set(stream, { revision, at });
      const [oldest] = known.keys();
      if (known.size > limit && oldest !== undefined) known.delete(oldest);
    },
  };
}
