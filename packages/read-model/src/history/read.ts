import type { Commit, Revision, StreamName } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import { pacedCommits, pacer } from "../pace.ts";
import type { CommitReader } from "../port.ts";
import { applyOrSetAside, documentOf, type FoldedStream } from "../shown/folded.ts";
import { changesBetween } from "./difference.ts";
import type { HistoryEntry } from "./entry.ts";

/**
 * The commits of a stream after revision `after`, oldest first, with what each changed; none for an unknown stream. Folds the stream from
 * its beginning, for what changed is seen from what was there; whoever has enough reads no further.
 */
export async function* readHistory(
  commits: CommitReader,
  stream: StreamName,
  after: Revision = 0 as Revision,
): AsyncGenerator<HistoryEntry> {
  let folded: FoldedStream | undefined;
  for await (const commit of pacedCommits(commits, pacer()).readStream(stream)) {
    const before = folded;
    ({ folded } = applyOrSetAside(before, commit));
    if (commit.revision > after)
      yield entryOf(commit, before && documentOf(before), folded && documentOf(folded));
  }
}

const entryOf = (
  { revision, at, actor, events, reason = reasonsIn(events) }: Commit,
  before: StoredDocument | undefined,
  after: StoredDocument | undefined,
): HistoryEntry => ({
  revision,
  at,
  actor,
  ...(reason !== undefined && { reason }),
  events: [...events],
  changes: changesBetween(before, after),
});

/** What the events themselves say why, as corrections and retractions do: each reason once. */
function reasonsIn(events: Commit["events"]): string | undefined {
  const reasons = events.map(({ data }) => (data as { reason?: unknown } | null)?.reason);
  const said = new Set(reasons.filter((reason) => typeof reason === "string"));
  return said.size > 0 ? [...said].join("; ") : undefined;
}
