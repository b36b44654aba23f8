import type fc from "fast-check";
import type { DomainEvent, EventType } from "../events/index.ts";
import { recordedSchemas } from "../events/schemas.ts";
import type { StreamType } from "../ids.ts";
import { currentVersion } from "../upcast.ts";
import { arbitraryOf } from "./arbitrary.ts";

/** The types of all events that a stream of this type takes. */
export const eventTypesOf = (stream: StreamType): EventType[] =>
  Object.keys(recordedSchemas()[stream]) as EventType[];

/** Recorded events of one type, with any data that can be read, whether or not it would be decided so. */
export const recordedEvents = (stream: StreamType, type: EventType): fc.Arbitrary<DomainEvent> => {
  const schemas: Readonly<Record<string, Parameters<typeof arbitraryOf>[0]>> = recordedSchemas()[stream];
  const schema = schemas[type];
  if (!schema) throw new Error(`${type} is no event of a ${stream}`);
  return arbitraryOf(schema).map((data) => ({ type, version: currentVersion(type), data }) as DomainEvent);
};

/** The fields that the data of an event may have. */
export const fieldsOf = (stream: StreamType, type: EventType): string[] => {
  const schemas: Readonly<Record<string, { readonly shape: object }>> = recordedSchemas()[stream];
  return Object.keys(schemas[type]?.shape ?? {});
};
