import type { DraftEvent } from "../events/index.ts";
import { quotingItself } from "../evidence/own-passages.ts";
import { quotedSources } from "../evidence/walk.ts";
import { idOf, type StreamName, sessionAndClaim, streamName, typeOf } from "../ids.ts";
import { namedBy } from "../references.ts";
import { type Refusal, refuse } from "../refusals/refusal.ts";
import { type LineageLink, lineageLinks } from "./lineage.ts";

/** What `decide` will ask of its context: to be fetched beforehand. Each is named once. */
export interface Needs {
  /** Streams whose existence matters. */
  readonly streams: readonly StreamName[];
  /** Sources whose texts are quoted. */
  readonly sources: readonly string[];
  /** Topics of which must be known what they were merged into, or else stand under, and so on to the end of the chain. */
  readonly topics: readonly string[];
  /** Series of which must be known what recurs in them. */
  readonly series: readonly string[];
  /** Bodies of which must be known what kind they are. */
  readonly bodies: readonly string[];
  /** Sessions whose claims are followed: their dates and claims must be known. */
  readonly sessions: readonly string[];
  /** Where relations begin that must be followed to their end. */
  readonly lineages: readonly Omit<LineageLink, "pointer">[];
}

/** Whatever the drafts refer to, but for the stream itself; evidence asks for the text of its source alone. */
export function needs(stream: StreamName, asked: readonly DraftEvent[]): Needs {
  const drafts = asked.map((draft) => quotingItself(stream, draft));
  const streams = drafts.flatMap(namedBy).map((reference) => reference.stream);
  const sources = drafts.flatMap(({ data }) => quotedSources(data)).map(({ source }) => source);
  const topics = drafts.flatMap((draft) => (draft.type === "TopicMerged" ? [draft.data.into] : []));
  const series = streams.filter((name) => typeOf(name) === "series").map(idOf);
  const bodies = drafts.flatMap((draft) =>
    draft.type === "BodyRegistered" && draft.data.country !== undefined ? [draft.data.country] : [],
  );
  return {
    streams: unique(streams).filter((name) => name !== stream),
    sources: unique(sources),
    topics: unique(topics),
    series: unique(series),
    bodies: unique(bodies),
    sessions: unique(
      drafts.flatMap((draft) =>
        draft.type === "ClaimFollowed" ? [sessionAndClaim(draft.data.earlier).session] : [],
      ),
    ).filter((id) => streamName("session", id) !== stream),
    lineages: drafts.flatMap(lineageLinks),
  };
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** How many other records one write may refer to: more than 65,535 bytes of honest claims name, and each is looked for. */
const maxReferences = 2_000;

/** Of how many other sessions one write may follow claims: each is read wholly. */
const maxFollowed = 50;

/** Refuses a write that refers to more records than are looked for. */
export function tooManyReferences({
  streams,
  sources,
  sessions,
}: Pick<Needs, "streams" | "sources" | "sessions">): Refusal | undefined {
  if (sessions.length > maxFollowed)
    return refuse("too-many-references", "", { count: sessions.length, most: maxFollowed, of: "followed" });
  const count = streams.length + sources.length;
  if (count <= maxReferences) return undefined;
  return refuse("too-many-references", "", { count, most: maxReferences });
}
