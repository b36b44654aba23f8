import type { SequencedCommit, StreamName } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import type { Pace } from "../pace.ts";
import type { ViewStore } from "../port.ts";
import { forgetful, type Memory } from "../shape/memory.ts";
import { applyOrSetAside, documentOf, type FoldedStream, foldedOf } from "../shown/folded.ts";
import { mayLose } from "../shown/losing.ts";
import { type Poison, poisonOf } from "./poison.ts";
import { storedDocuments } from "./stored.ts";

/** One stream's commits of a page, folded on what was stored. */
export interface FoldedDocument {
  readonly stream: StreamName;
  /** As stored: with the names of then. */
  readonly before: StoredDocument | undefined;
  readonly after: StoredDocument;
  /** What it was in between, before commits that may have taken something away. */
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
  const byStream = Map.groupBy(commits, (commit) => commit.stream);
  const stored = await storedDocuments(views, [...byStream.keys()]);
  for (const [stream, own] of byStream) {
    const before = stored.get(stream);
    const states = await foldStream(before, own, { poison, pace });
    const last = states.at(-1);
    if (!last) continue;
    const between = states.filter((one, n) => mayLose(one.state, (states[n + 1] ?? one).state));
    drafts.set(stream, { stream, before, after: documentOf(last), between: between.map(documentOf) });
  }
  return { drafts, poison };
}

/** What a stream is after each of these commits that its document has not. */
async function foldStream(
  before: StoredDocument | undefined,
  commits: readonly SequencedCommit[],
  { poison, pace }: { poison: Poison[]; pace: Pace },
): Promise<FoldedStream[]> {
  const states: FoldedStream[] = [];
  let folded: FoldedStream | undefined = before && foldedOf(before);
  // What one commit begins is shown once.
  const begin = (): Memory => (commits.length === 1 ? forgetful : new Map());
  for (const commit of commits) {
    await pace();
    if (folded && commit.revision <= folded.revision) continue;
    const next = applyOrSetAside(folded, commit, begin);
    folded = next.folded;
    if (folded) states.push(folded);
    if (next.fault !== undefined) poison.push(poisonOf(commit, next.fault));
  }
  return states;
}
