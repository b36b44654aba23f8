import type { DomainEvent, EventType } from "./events/index.ts";
import { recordedSchemas } from "./events/schemas.ts";
import { once } from "./once.ts";
import { secondClaim, secondCorrection, typesOfFirstClaims } from "./second-claims.ts";

/** An event as it was recorded, in whichever version its type had then. */
export interface RecordedEvent {
  readonly type: string;
  readonly version: number;
  readonly data: unknown;
}

/**
 * What brings events of one type from version n to n + 1: `upcasters[n - 1]`. A type without any is at version 1.
 * Whoever changes an event's schema adds the step here and a golden file of the old form.
 */
export type Upcasters = { readonly [type: string]: ReadonlyArray<(data: unknown) => unknown> };

const upcasters: Upcasters = {
  // Version 1 kept what `isNormalised` tells of its texts; what it says of them is the same.
  SourceDeposited: [same, several("publisher", "publishers")],
  SourceDetailsCorrected: [inChanges(several("publisher", "publishers"))],
  InstrumentRegistered: [evidenceOfNames],
  InstrumentDetailsCorrected: [evidenceOfNames],
  BodyRenamed: [same],
  SessionAnnounced: [same],
  SessionHeld: [same],
  SessionDetailsCorrected: [same],
  ClaimRetracted: [same],
  ...Object.fromEntries(typesOfFirstClaims.map((type) => [type, [secondClaim]])),
  ClaimCorrected: [secondCorrection],
};

/** What was said needs no other words. */
function same(data: unknown): unknown {
  return data;
}

/** A field that held one thing, or null for none, holds several under another name. */
function several(one: string, many: string): (data: unknown) => unknown {
  return (data) => {
    if (!isObject(data) || !Object.hasOwn(data, one)) return data;
    const { [one]: value, ...others } = data;
    return { ...others, [many]: value === null ? null : [value] };
  };
}

/** As `step`, in the values of a correction. */
function inChanges(step: (changes: unknown) => unknown): (data: unknown) => unknown {
  return (data) =>
    isObject(data) && isObject(data.changes) ? { ...data, changes: step(data.changes) } : data;
}

/** Evidence was for an instrument as a whole: for what it is called. */
function evidenceOfNames(data: unknown): unknown {
  return isObject(data) && Object.hasOwn(data, "evidence")
    ? { ...data, evidence: { names: data.evidence } }
    : data;
}

const isObject = (value: unknown): value is { readonly [field: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The version in which events of a type are recorded now. */
export const currentVersion = (type: EventType): number => stepsOf(upcasters, type).length + 1;

const knownTypes = once(
  (): ReadonlySet<string> => new Set(Object.values(recordedSchemas()).flatMap(Object.keys)),
);

/**
 * Brings a recorded event to the current version of its type, step by step.
 * Throws on a type or version that is not known: a later Collegium wrote it, and it must not be misread.
 */
export function upcast(event: RecordedEvent): DomainEvent {
  if (!knownTypes().has(event.type)) throw new Error(`There is no event type ${event.type}`);
  return upcastBy(upcasters, event) as DomainEvent;
}

/** As `upcast`, with the steps given. */
export function upcastBy(steps: Upcasters, event: RecordedEvent): RecordedEvent {
  const known = stepsOf(steps, event.type);
  const current = known.length + 1;
  if (event.version === current) return event;
  if (!Number.isInteger(event.version) || event.version < 1 || event.version > current)
    throw new Error(`${event.type} of version ${event.version} is not known; the current one is ${current}`);
  const missing = known.slice(event.version - 1);
  return { ...event, version: current, data: missing.reduce((data, step) => step(data), event.data) };
}

const stepsOf = (steps: Upcasters, type: string) => (Object.hasOwn(steps, type) ? (steps[type] ?? []) : []);
