import {
  type ClaimState,
  type Commit,
  type Revision,
  type StatementId,
  type StreamName,
  streamName,
} from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import { pacedCommits, pacer } from "../pace.ts";
import type { CommitReader } from "../port.ts";
import { applyOrSetAside, documentOf, type FoldedStream } from "../shown/folded.ts";
import { changesBetween, changesOfClaim } from "./difference.ts";
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
      yield entryOf(commit, changesBetween(documentIn(before), documentIn(folded)));
  }
}

/**
 * As `readHistory`, of one claim of a session: the commits that made, changed or concerned it, of each the events that did and what they
 * changed of it. None where the session never had it.
 */
export async function* readClaimHistory(
  commits: CommitReader,
  { session, claim }: { readonly session: string; readonly claim: string },
  after: Revision = 0 as Revision,
): AsyncGenerator<HistoryEntry> {
  let folded: FoldedStream | undefined;
  for await (const commit of pacedCommits(commits, pacer()).readStream(streamName("session", session))) {
    const before = folded;
    ({ folded } = applyOrSetAside(before, commit));
    const [old, now] = [claimIn(before, claim), claimIn(folded, claim)];
    if (old === now || commit.revision <= after) continue;
    const events = commit.events.filter((event) => concerns(event.data, claim, old));
    yield entryOf({ ...commit, events }, changesOfClaim(claim, documentIn(before), documentIn(folded)));
  }
}

const claimIn = (folded: FoldedStream | undefined, claim: string): ClaimState | undefined =>
  folded?.state.type === "session" ? folded.state.claims.get(claim) : undefined;

/** Whether an event is about a claim: it names it, or takes back something that was said of it. */
function concerns(data: unknown, id: string, claim: ClaimState | undefined): boolean {
  const { claim: named, statement } = data as { claim?: string; statement?: StatementId };
  if (statement === undefined || !claim) return named === id;
  return [claim.corroborations, claim.contradictions, claim.follows]
    .flat()
    .some(
      (said) => said.statement.revision === statement.revision && said.statement.index === statement.index,
    );
}

const documentIn = (folded: FoldedStream | undefined): StoredDocument | undefined =>
  folded && documentOf(folded);

const entryOf = (commit: Commit, changes: HistoryEntry["changes"]): HistoryEntry => {
  const { revision, at, actor, events } = commit;
  const reason = reasonsOf(commit);
  return { revision, at, actor, ...(reason !== "" && { reason }), events: [...events], changes };
};

/** Why, as the commit says, and as its events do themselves, corrections and retractions for instance: each reason once. */
function reasonsOf({ reason, events }: Commit): string {
  const own = events.map(({ data }) => (data as { reason?: unknown } | null)?.reason);
  return [...new Set([reason, ...own].filter((one) => typeof one === "string"))].join("; ");
}
