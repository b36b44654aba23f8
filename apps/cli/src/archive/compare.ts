import { canonicalJson, position, type SequencedCommit } from "@collegium/domain";
import type { EventStore, Sha256, TextStore } from "@collegium/event-store";
import type { ArchiveLine, TextLine } from "./format.ts";

/** What a register records in. */
export interface Stores {
  readonly events: EventStore;
  readonly texts: TextStore;
}

/** The first thing that an archive holds and a register does not, or holds otherwise. */
export interface Unlike {
  /** The commit's position, or that of the first commit that refers to the text. */
  readonly position: number;
  readonly why: string;
}

/**
 * Reads an archive and a register side by side, from the beginning to the archive's end. A text that the register has withheld counts as
 * there: it may have been withheld since.
 */
export async function firstUnlike(
  lines: AsyncIterable<ArchiveLine>,
  { events, texts }: Stores,
  onCommit: (position: number) => void = () => {},
): Promise<Unlike | undefined> {
  const ledger = recorded(events);
  let last = 0;
  for await (const line of lines) {
    if (line.kind === "text") {
      const why = await textDifference(line, texts);
      if (why) return { position: last + 1, why };
    }
    if (line.kind !== "commit") continue;
    last = line.commit.position;
    const why = difference(line.commit, (await ledger.next()).value);
    if (why) return { position: last, why };
    onCommit(last);
  }
  return undefined;
}

/** How many commits are asked for at once. They are read as they are used, a few in memory; so it says how often reading begins anew. */
const page = 10_000;

/** Every commit of a register's ledger after a position, and up to another, in order. */
export async function* recorded(
  events: EventStore,
  start = 0,
  end = Number.POSITIVE_INFINITY,
): AsyncGenerator<SequencedCommit, undefined> {
  for (let after = start; after < end; ) {
    const from = after;
    for await (const commit of events.readLedger(position(after), Math.min(page, end - after))) {
      yield commit;
      after = commit.position;
    }
    if (after === from) return undefined;
  }
  return undefined;
}

/** Why a recorded commit is not the archive's; undefined where it is. */
export const difference = (
  wanted: SequencedCommit,
  found: SequencedCommit | undefined,
): string | undefined =>
  found && canonicalJson(found) === canonicalJson(wanted)
    ? undefined
    : `the register has ${found?.stream ?? "nothing"} where the archive has ${wanted.stream}, or another content`;

async function textDifference(wanted: TextLine, texts: TextStore): Promise<string | undefined> {
  const found = await texts.get(wanted.sha256 as Sha256);
  if (found === undefined) return `the register lacks the text ${wanted.sha256}`;
  const words = typeof found === "string";
  return words && "withheld" in wanted
    ? `the register holds the words of ${wanted.sha256}, which are withheld`
    : undefined;
}
