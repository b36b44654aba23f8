import type { DraftEvent } from "../events/index.ts";
import { quotedSources } from "../evidence/walk.ts";
import type { StreamName } from "../names.ts";
import { namedBy } from "../references.ts";

/** What `decide` will ask of its context: to be fetched beforehand. Each is named once. */
export interface Needs {
  /** Streams whose existence matters. */
  readonly streams: readonly StreamName[];
  /** Sources whose texts are quoted. */
  readonly sources: readonly string[];
  /** Topics of which must be known what they were merged into, and so on to the end of the chain. */
  readonly topics: readonly string[];
}

/** Whatever the drafts refer to, but for the stream itself; evidence asks for the text of its source alone. */
export function needs(stream: StreamName, drafts: readonly DraftEvent[]): Needs {
  const streams = drafts.flatMap(namedBy).map((reference) => reference.stream);
  const sources = drafts.flatMap(({ data }) => quotedSources(data)).map(({ source }) => source);
  const topics = drafts.flatMap((draft) => (draft.type === "TopicMerged" ? [draft.data.into] : []));
  return {
    streams: unique(streams).filter((name) => name !== stream),
    sources: unique(sources),
    topics: unique(topics),
  };
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
