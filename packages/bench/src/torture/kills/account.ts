import type { StreamName } from "@collegium/domain";
import type { Write } from "./writes.ts";

/** A write that was answered 201. */
interface Acknowledged {
  readonly write: Write;
  readonly revision: number;
}

/** What became of every write, as far as who sent it was told. */
export interface Account {
  readonly acknowledged: Map<string, Acknowledged>;
  /** Answered that nothing was recorded. */
  readonly refused: Set<string>;
  /** Sent, and never answered: recorded wholly or not at all. */
  readonly unanswered: Map<string, Write>;
  readonly broken: string[];
}

export const newAccount = (): Account => ({
  acknowledged: new Map(),
  refused: new Set(),
  unanswered: new Map(),
  broken: [],
});

/** A commit as the public feed shows it. */
export interface FeedCommit {
  readonly position: number;
  readonly stream: StreamName;
  readonly revision: number;
  readonly events: readonly {
    readonly data: { readonly title?: string; readonly names?: { en?: string } };
  }[];
}

/** The ledger, as far as it was read: holds each commit against what its writer was told. */
export function ledgerCheck({ acknowledged, refused, broken }: Account) {
  const places = new Map<string, { stream: StreamName; revision: number }>();
  const heads = new Map<StreamName, number>();
  let last = 0;
  return {
    get last() {
      return last;
    },

    take({ position, stream, revision, events }: FeedCommit): void {
      const [first] = events;
      const label = first?.data.title ?? first?.data.names?.en ?? "";
      if (position !== last + 1) broken.push(`position ${position} follows ${last}`);
      if (revision !== (heads.get(stream) ?? 0) + 1)
        broken.push(`revision ${revision} of ${stream} follows ${heads.get(stream) ?? 0}`);
      if (places.has(label)) broken.push(`${label} is recorded twice, at position ${position} again`);
      if (refused.has(label)) broken.push(`${label} was refused, and is recorded at position ${position}`);
      const expected = acknowledged.get(label)?.write.events;
      if (expected !== undefined && events.length !== expected)
        broken.push(`${label} has ${events.length} events of ${expected}`);
      places.set(label, { stream, revision });
      heads.set(stream, revision);
      last = position;
    },

    /** Labels of acknowledged writes that the ledger does not have, or has elsewhere than was answered. */
    missing: (): string[] =>
      [...acknowledged].flatMap(([label, { write, revision }]) => {
        const place = places.get(label);
        return place?.stream === write.stream && place.revision === revision ? [] : [label];
      }),

    has: (label: string): boolean => places.has(label),
  };
}
