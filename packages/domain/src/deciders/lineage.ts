import type { DomainEvent, DraftEvent } from "../events/index.ts";
import { type StreamName, streamName } from "../ids.ts";
import type { State } from "./state.ts";

/** Relations that can be made later, of things that are there already: so they alone could lead back to where they begin. */
export type LineageRelation =
  | "supersedes"
  | "duplicateOf"
  | "succeeds"
  | "partOf"
  | "mergedInto"
  | "belongsTo";

/** A relation that a draft makes, to a thing of the stream's own kind. */
export interface LineageLink {
  readonly relation: LineageRelation;
  readonly target: StreamName;
  /** From the draft. */
  readonly pointer: string;
}

/** How many records one write may make the register follow; no lineage of sources, sessions or instruments is as long. */
export const maxLineage = 500;

/**
 * What a draft links. A deposit links a source that nothing can supersede yet; a body's parent and a topic's wider topic are
 * named once, when it begins, of what was there before.
 */
export function lineageLinks({ type, data }: DraftEvent | DomainEvent): LineageLink[] {
  const link = (relation: LineageRelation, target: StreamName, pointer: string) => [
    { relation, target, pointer },
  ];
  if (type === "SourceDetailsCorrected" && data.changes.supersedes)
    return link("supersedes", streamName("source", data.changes.supersedes), "/data/changes/supersedes");
  if (type === "SessionWithdrawn" && data.duplicateOf)
    return link("duplicateOf", streamName("session", data.duplicateOf), "/data/duplicateOf");
  if (type === "InstrumentLinked" && (data.relation === "succeeds" || data.relation === "partOf"))
    return link(data.relation, streamName("instrument", data.target), "/data/target");
  if (type !== "BodyMerged" && type !== "PersonMerged" && type !== "InstrumentMerged") return [];
  const [kind, ...relations] = followedByMerging[type];
  return relations.map((relation) => ({
    relation,
    target: streamName(kind, data.into),
    pointer: "/data/into",
  }));
}

/** A thing that takes another's place takes it in all that leads to it. A topic's merging is looked at by its decider. */
const followedByMerging = {
  BodyMerged: ["body", "mergedInto", "belongsTo"],
  PersonMerged: ["person", "mergedInto"],
  InstrumentMerged: ["instrument", "mergedInto", "succeeds", "partOf"],
} as const;

/** Where a relation leads on from a thing; from one that was merged, to what took its place. */
export function leadsTo(state: State, relation: LineageRelation): StreamName[] {
  if ("mergedInto" in state && state.mergedInto !== undefined)
    return [streamName(state.type, state.mergedInto)];
  if (state.type === "body" && relation === "belongsTo")
    return [state.details?.parent, state.details?.country].flatMap((id) =>
      id === undefined ? [] : [streamName("body", id)],
    );
  if (state.type === "source" && relation === "supersedes" && state.details?.supersedes)
    return [streamName("source", state.details.supersedes)];
  if (state.type === "session" && relation === "duplicateOf" && state.withdrawal?.data.duplicateOf)
    return [streamName("session", state.withdrawal.data.duplicateOf)];
  if (state.type !== "instrument") return [];
  return state.links
    .filter((link) => link.relation === relation)
    .map(({ target }) => streamName("instrument", target));
}
