import type { DomainEvent, DraftEvent } from "./events/index.ts";
import { quotedSources } from "./evidence/walk.ts";
import { type StreamName, type StreamType, streamName } from "./names.ts";

/**
 * What the fields of events refer to. One name means one thing in every event, so the field alone tells; a test walks
 * all schemas and holds this table to them.
 */
export const referenceFields = {
  addressees: "body",
  body: "body",
  broader: "topic",
  country: "body",
  duplicateOf: "session",
  frameworks: "body",
  host: "body",
  instrument: "instrument",
  into: "topic",
  parent: "body",
  participants: "person",
  parties: "body",
  person: "person",
  publishers: "body",
  series: "series",
  speaker: "body",
  supersedes: "source",
  target: "instrument",
  topic: "topic",
} as const satisfies { readonly [field: string]: StreamType };

const typesByField: ReadonlyMap<string, StreamType> = new Map(Object.entries(referenceFields));

/** The type of what a field refers to; undefined for one that refers to nothing. */
export const referredBy = (field: string): StreamType | undefined => typesByField.get(field);

/** What stands for a speaker where no one body speaks; no body can have such an id. */
export const speakersWithoutBody: readonly string[] = ["joint", "unspecified"];

/** A stream that an event refers to, and the JSON pointer from its data to where it does. */
export interface Reference {
  readonly stream: StreamName;
  readonly pointer: string;
}

/** Every reference of an event's fields, without those of its evidence. */
export function namedBy({ data }: DomainEvent | DraftEvent): Reference[] {
  const changes = "changes" in data ? data.changes : {};
  return [...inFields(data, ""), ...inFields(changes, "/changes")];
}

function inFields(fields: object, pointer: string): Reference[] {
  return Object.entries(fields).flatMap(([field, value]): Reference[] => {
    const type = referredBy(field);
    if (!type || (field === "speaker" && speakersWithoutBody.includes(value))) return [];
    if (typeof value === "string")
      return [{ stream: streamName(type, value), pointer: `${pointer}/${field}` }];
    if (!Array.isArray(value)) return [];
    return value.map((id, index) => ({
      stream: streamName(type, id),
      pointer: `${pointer}/${field}/${index}`,
    }));
  });
}

/** Every stream that an event refers to, each once: what its fields name, and the sources that its evidence quotes. */
export function referencesOf(event: DomainEvent | DraftEvent): StreamName[] {
  const named = namedBy(event).map(({ stream }) => stream);
  const quoted = quotedSources(event.data).map(({ source }) => streamName("source", source));
  return [...new Set([...named, ...quoted])];
}
