import type { Commit, Revision, StreamName } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import type { CommitReader } from "../port.ts";
import { applyOrSetAside } from "../projection/fold.ts";
import { changesBetween } from "./changes.ts";
import type { HistoryEntry } from "./entry.ts";

/**
 * The commits of a stream after revision `after`, oldest first and at most `limit`, with what each changed; none for an unknown
 * stream. Folds the stream from its beginning, for what changed is seen from what was there.
 */
export async function readHistory(
  commits: CommitReader,
  stream: StreamName,
  { after, limit }: { after?: Revision; limit: number },
): Promise<HistoryEntry[]> {
  const history: HistoryEntry[] = [];
  let document: StoredDocument | undefined;
  for await (const commit of commits.readStream(stream)) {
    if (history.length >= limit) break;
    const { state } = applyOrSetAside(document, commit);
    if (commit.revision > (after ?? 0)) history.push(entryOf(commit, document, state));
    document = state;
  }
  return history;
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
