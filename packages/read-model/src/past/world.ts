import { oncePer, type StreamName } from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import { eachLabel, labelIn, type World } from "../naming/labels.ts";
import type { CommitReader, ViewStore } from "../port.ts";
import { successorsStored } from "../projection/world.ts";
import { applyOrSetAside, documentOf, type FoldedStream } from "../shown/folded.ts";

export interface PastWorld extends World {
  document(stream: StreamName): Promise<StoredDocument | undefined>;
}

/** The documents as they were at a time: each stream is folded up to it when it is asked for, once. */
export function pastWorld(commits: CommitReader, views: ViewStore, at: string): PastWorld {
  const document = oncePer((stream: StreamName) => foldUntil(commits, stream, at));
  return {
    document,
    labels: eachLabel(async (stream) => {
      const known = await document(stream);
      return known && labelIn(known);
    }),
    // Whoever ever said so; the labels look at what each said at that time.
    successors: (sources) => successorsStored(views, sources, { removed: true }),
  };
}

// Times of one stream never go back, so the first commit that is too late ends it.
async function foldUntil(
  commits: CommitReader,
  stream: StreamName,
  at: string,
): Promise<StoredDocument | undefined> {
  let folded: FoldedStream | undefined;
  for await (const commit of commits.readStream(stream)) {
    if (commit.at > at) break;
    ({ folded } = applyOrSetAside(folded, commit));
  }
  return folded && documentOf(folded);
}
