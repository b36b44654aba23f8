import type { StreamName } from "@collegium/domain";
import { pacedCommits, pacer } from "../pace.ts";
import type { CommitReader } from "../port.ts";
import { applyOrSetAside, documentOf, type FoldedStream } from "../shown/folded.ts";
import { changesBetween } from "./difference.ts";
import type { Change } from "./entry.ts";

/** A thing at two times. */
export interface Changed {
  /** Its revision at the earlier time; 0 where it was not there yet. */
  readonly from: number;
  readonly to: number;
  /** What is otherwise at the later time, however often it changed meanwhile. */
  readonly changes: readonly Change[];
}

/** What changed in a thing between two times (RFC 3339), as one difference; undefined where it was not there by the later one. Folds its stream once. */
export async function readChanges(
  commits: CommitReader,
  stream: StreamName,
  from: string,
  to: string,
): Promise<Changed | undefined> {
  const [earlier, later] = [from, to].map((time) => new Date(time).toISOString()) as [string, string];
  let before: FoldedStream | undefined;
  let after: FoldedStream | undefined;
  const revisions = { from: 0, to: 0 };
  // Times of one stream never go back, so the first commit that is too late ends it.
  const pace = pacer();
  for await (const commit of pacedCommits(commits, pace).readStream(stream)) {
    if (commit.at > later) break;
    ({ folded: after } = applyOrSetAside(after, commit));
    revisions.to = commit.revision;
    if (commit.at > earlier) continue;
    before = after;
    revisions.from = commit.revision;
  }
  if (!after) return undefined;
  await pace();
  const documents = [before && documentOf(before), documentOf(after)] as const;
  await pace();
  return { ...revisions, changes: changesBetween(...documents) };
}
