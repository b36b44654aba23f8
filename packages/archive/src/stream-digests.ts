import { createHash } from "node:crypto";
import { type Commit, canonicalJson, type SequencedCommit, type StreamName } from "@collegium/domain";
import { DamagedItem, type EventStore } from "@collegium/event-store";
import { followLedger } from "@collegium/read-model";
import { difference } from "./unlike.ts";

/** Holds the commits of a ledger against those of its streams: one digest a stream is remembered. */
export interface StreamDigests {
  /** A commit of the ledger, in order. */
  add(commit: SequencedCommit): void;
  /** Where a stream by itself does not read as the ledger has it. */
  unlike(events: EventStore): AsyncGenerator<{ readonly position: number; readonly why: string }>;
}

interface Chain {
  readonly first: number;
  readonly commits: number;
  readonly digest: Buffer;
}

export function streamDigests(): StreamDigests {
  const chains = new Map<StreamName, Chain>();
  return {
    add({ position, ...commit }) {
      const last = chains.get(commit.stream) ?? { ...begun, first: position };
      chains.set(commit.stream, extended(last, commit));
    },
    async *unlike(events) {
      for (const [stream, chain] of chains)
        if (!(await isAlike(events, stream, chain))) yield await firstUnlike(events, stream, chain);
    },
  };
}

const begun = { commits: 0, digest: Buffer.alloc(0) };

const extended = ({ first, commits, digest }: Chain, commit: Commit): Chain => ({
  first,
  commits: commits + 1,
  digest: createHash("sha256").update(digest).update(jsonOf(commit)).digest(),
});

/** Any text that tells commits apart will do: what has no canonical form is told elsewhere. */
function jsonOf(commit: Commit): string {
  try {
    return canonicalJson(commit);
  } catch {
    return JSON.stringify(commit);
  }
}

async function isAlike(events: EventStore, stream: StreamName, chain: Chain): Promise<boolean> {
  let read: Chain = { ...begun, first: chain.first };
  try {
    for await (const commit of events.readStream(stream)) {
      read = extended(read, commit);
      // What comes after was recorded meanwhile, or has no position yet.
      if (read.commits === chain.commits) break;
    }
  } catch (fault) {
    if (!(fault instanceof DamagedItem)) throw fault;
  }
  return read.commits === chain.commits && read.digest.equals(chain.digest);
}

/** Reads the ledger once more: this is for registers that are damaged. */
async function firstUnlike(events: EventStore, stream: StreamName, { first }: Chain) {
  const own = events.readStream(stream)[Symbol.asyncIterator]();
  for await (const commit of followLedger(events, { after: first - 1 })) {
    if (commit.stream !== stream) continue;
    const { position, ...wanted } = commit;
    const found = await own.next().then(
      ({ value }) => value as Commit | undefined,
      () => undefined,
    );
    const why = difference(wanted, found, "the stream", "the ledger");
    if (why) return { position, why };
  }
  return { position: first, why: `${stream} does not read as the ledger has it` };
}
