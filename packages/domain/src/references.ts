import type { DomainEvent, DraftEvent } from "./events/index.ts";
import { quotedSources } from "./evidence/walk.ts";
import { type StreamName, type StreamType, sessionAndClaim, streamName } from "./ids.ts";

/**
 * What the fields of events refer to. One name means one thing in every event, so the field alone tells; a test walks
 * all schemas and holds this table to them. Where things of several types may stand, they are named as their streams are.
 */
export const referenceFields = {
  addressees: ["body", "person"],
  body: "body",
  broader: "topic",
  by: ["body", "person"],
  country: "body",
  duplicateOf: "session",
  earlier: "session",
  frameworks: ["body", "instrument", "series"],
  host: "body",
  instruments: "instrument",
  into: "topic",
  parent: "body",
  participants: ["person", "body"],
  parties: "body",
  person: "person",
  publishers: "body",
  refersTo: "instrument",
  series: "series",
  supersedes: "source",
  target: "instrument",
  topics: "topic",
  under: "instrument",
} as const satisfies { readonly [field: string]: StreamType | readonly StreamType[] };

const typesByField: ReadonlyMap<string, StreamType | readonly StreamType[]> = new Map(
  Object.entries(referenceFields),
);

/** The type of what a field refers to, or the types; undefined for one that refers to nothing. */
export const referredBy = (field: string): StreamType | readonly StreamType[] | undefined =>
  typesByField.get(field);

/** A stream that an event refers to, and the JSON pointer from its data to where it does. */
export interface Reference {
  readonly stream: StreamName;
  readonly pointer: string;
}

/** Every reference of an event's fields, without those of its evidence. */
export function namedBy({ type, data }: DomainEvent | DraftEvent): Reference[] {
  const merged = mergedBy.get(type);
  // What takes a thing's place is of the thing's own kind.
  if (merged && "into" in data) return [{ stream: streamName(merged, data.into), pointer: "/into" }];
  const changes = "changes" in data ? data.changes : {};
  return [...inFields(data, ""), ...inFields(changes, "/changes")];
}

const mergedBy: ReadonlyMap<string, StreamType> = new Map([
  ["BodyMerged", "body"],
  ["PersonMerged", "person"],
  ["TopicMerged", "topic"],
  ["InstrumentMerged", "instrument"],
]);

/** The stream that a field's value names: by its id, by its own name where several types may stand, or with one of its claims. */
export function referredStream(type: StreamType | readonly StreamType[], said: string): StreamName {
  if (typeof type !== "string") return said as StreamName;
  return streamName(type, type === "session" ? sessionAndClaim(said).session : said);
}

function inFields(fields: object, pointer: string): Reference[] {
  return Object.entries(fields).flatMap(([field, value]): Reference[] => {
    const type = referredBy(field);
    if (!type) return [];
    const named = (said: string) => referredStream(type, said);
    if (Array.isArray(value))
      return value.map((id, index) => ({ stream: named(id), pointer: `${pointer}/${field}/${index}` }));
    // One word, where a list of several types may stand, stands for none of them.
    return typeof value === "string" && typeof type === "string"
      ? [{ stream: named(value), pointer: `${pointer}/${field}` }]
      : [];
  });
}

/** Every stream that an event refers to, each once: what its fields name, and the sources that its evidence quotes. */
export function referencesOf(event: DomainEvent | DraftEvent): StreamName[] {
  const named = namedBy(event).map(({ stream }) => stream);
  const quoted = quotedSources(event.data).map(({ source }) => streamName("source", source));
  return [...new Set([...named, ...quoted])];
}
