import type { SequencedCommit, StreamName } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import { applyCommit } from "../folding/evolve.ts";
import type { Pace } from "../pace.ts";
import type { ViewStore } from "../port.ts";
import { type Poison, poisonOf } from "./poison.ts";
import { storedDocument } from "./stored.ts";

/** One stream's commits of a page, folded on what was stored. */
export interface Draft {
  readonly stream: StreamName;
  /** As stored: with the names of then. */
  readonly before: StoredDocument | undefined;
  readonly after: StoredDocument;
  /** What it was in between, where the page holds several commits of the stream. */
  readonly between: readonly StoredDocument[];
}

export interface Folded {
  readonly drafts: ReadonlyMap<StreamName, Draft>;
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
  const drafts = new Map<StreamName, Draft>();
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
  for (const commit of commits) {
    await pace();
    const current = states.at(-1) ?? before;
    if (current && commit.revision <= current.revision) continue;
    const { state, error } = applyOrSetAside(current, commit);
    if (state) states.push(state);
    if (error !== undefined) poison.push(poisonOf(commit, error));
  }
  return states;
}

/** The document after a commit; or with only its revision moved on and marked, so that editors can still write after it. */
export function applyOrSetAside(
  document: StoredDocument | undefined,
  commit: Parameters<typeof applyCommit>[1],
): { state: StoredDocument | undefined; error?: unknown } {
  try {
    return { state: applyCommit(document, commit) };
  } catch (error) {
    const { revision, at } = commit;
    const setAside = [...(document?.setAside ?? []), revision];
    return { state: document && { ...document, revision, updatedAt: at, setAside }, error };
  }
}
