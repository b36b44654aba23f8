import type { SequencedCommit, StreamName } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import type { Pace } from "../pace.ts";
import type { ViewStore } from "../port.ts";
import { applyOrSetAside, documentOf, type FoldedStream, foldedOf } from "../shown/folded.ts";
import { type Poison, poisonOf } from "./poison.ts";
import { storedDocument } from "./stored.ts";

/** One stream's commits of a page, folded on what was stored. */
export interface FoldedDocument {
  readonly stream: StreamName;
  /** As stored: with the names of then. */
  readonly before: StoredDocument | undefined;
  readonly after: StoredDocument;
  /** What it was in between, where the page holds several commits of the stream. */
  readonly between: readonly StoredDocument[];
}

export interface Folded {
  readonly drafts: ReadonlyMap<StreamName, FoldedDocument>;
  readonly poison: readonly Poison[];
}

/**
 * Folds a page of the ledger, stream by stream. Commits that a document already has are passed over, so a replay changes nothing.
 * A commit that can't be applied is set aside and marked on the document; those after it go on.
 */
export async function foldPage(
  commits: readonly SequencedCommit[],
  views: ViewStore,
  pace: Pace,
): Promise<Folded> {
  const drafts = new Map<StreamName, FoldedDocument>();
  const poison: Poison[] = [];
  for (const [stream, own] of Map.groupBy(commits, (commit) => commit.stream)) {
    const before = await storedDocument(views, stream);
    const states = await foldStream(before, own, { poison, pace });
    const after = states.pop();
    if (after) drafts.set(stream, { stream, before, after, between: states });
  }
  return { drafts, poison };
}

async function foldStream(
  before: StoredDocument | undefined,
  commits: readonly SequencedCommit[],
  { poison, pace }: { poison: Poison[]; pace: Pace },
): Promise<StoredDocument[]> {
  const states: StoredDocument[] = [];
  let folded: FoldedStream | undefined = before && foldedOf(before);
  for (const commit of commits) {
    await pace();
    if (folded && commit.revision <= folded.revision) continue;
    const next = applyOrSetAside(folded, commit);
    folded = next.folded;
    if (folded) states.push(documentOf(folded));
    if (next.fault !== undefined) poison.push(poisonOf(commit, next.fault));
  }
  return states;
}
