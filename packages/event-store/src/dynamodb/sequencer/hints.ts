import { type Commit, parseStreamName, type Revision, type StreamName } from "@collegium/domain";
import type { Decision, Hint } from "./decisions.ts";
import type { Behind } from "./fill.ts";

/** The hints of one call, by stream: which revisions were named. */
export type Named = ReadonlyMap<StreamName, ReadonlySet<Revision>>;

type Tell = (decision: Decision) => void;

/** Brings hints together by stream, and drops those for what is no stream. */
export function gather(hints: readonly Hint[], tell: Tell): Named {
  const named = new Map<StreamName, Set<Revision>>();
  for (const hint of hints) {
    if (parseStreamName(hint.stream) === undefined) {
      tell({ kind: "empty-hint", hint });
      continue;
    }
    const revisions = named.get(hint.stream) ?? new Set();
    named.set(hint.stream, revisions.add(hint.revision));
  }
  return named;
}

/** The streams of which a hint names a revision beyond the cursor. */
export function behindHints(named: Named, cursors: ReadonlyMap<StreamName, Revision>, tell: Tell): Behind[] {
  return [...named].flatMap(([stream, revisions]) => {
    const cursor = cursors.get(stream) ?? (0 as Revision);
    const beyond = [...revisions].some((revision) => revision > cursor);
    if (!beyond) {
      for (const revision of revisions) tell({ kind: "duplicate-hint", hint: { stream, revision }, cursor });
    }
    return beyond ? [{ stream, cursor }] : [];
  });
}

/** Tells of hints for streams that have nothing beyond their cursors. */
export function tellEmpty(named: Named, empty: readonly StreamName[], tell: Tell): void {
  for (const stream of empty) {
    const revision = Math.max(...(named.get(stream) ?? [])) as Revision;
    tell({ kind: "empty-hint", hint: { stream, revision } });
  }
}

/** Tells of sequenced commits that no hint named. */
export function tellUnhinted(named: Named, sequenced: readonly Commit[], tell: Tell): void {
  const unhinted = sequenced.filter(({ stream, revision }) => !named.get(stream)?.has(revision));
  for (const [stream, found] of Map.groupBy(unhinted, (commit) => commit.stream)) {
    const to = Math.max(...found.map(({ revision }) => revision)) as Revision;
    tell({ kind: "unhinted-commits", stream, count: found.length, to });
  }
}
