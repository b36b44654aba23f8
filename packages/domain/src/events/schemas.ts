import type { z } from "zod";
import type { StreamType } from "../names.ts";
import { bodyEvents } from "./body.ts";
import { claimEvents, claimLifeEvents } from "./claims.ts";
import { draftEvidence, evidence } from "./evidence.ts";
import { instrumentEvents } from "./instrument.ts";
import { personEvents } from "./person.ts";
import { seriesEvents } from "./series.ts";
import { sessionEvents } from "./session.ts";
import { claimId } from "./shared.ts";
import { sourceEvents } from "./source.ts";
import { topicEvents } from "./topic.ts";

/** Schemas of the data of recorded events, by stream type and event type. */
export const eventSchemas = {
  body: bodyEvents,
  person: personEvents(evidence),
  topic: topicEvents,
  series: seriesEvents(evidence),
  source: sourceEvents,
  instrument: instrumentEvents(evidence),
  session: {
    ...sessionEvents(evidence),
    ...claimEvents(evidence, { claim: claimId }),
    ...claimLifeEvents(evidence),
  },
};

/** Schemas of the data that an editor sends: evidence without positions, claims without ids. */
export const draftSchemas = {
  body: bodyEvents,
  person: personEvents(draftEvidence),
  topic: topicEvents,
  series: seriesEvents(draftEvidence),
  source: sourceEvents,
  instrument: instrumentEvents(draftEvidence),
  session: {
    ...sessionEvents(draftEvidence),
    ...claimEvents(draftEvidence, {}),
    ...claimLifeEvents(draftEvidence),
  },
};

type Schemas = typeof eventSchemas;
type Drafts = typeof draftSchemas;
/** Every event that was recorded, as a union discriminated by `type`. */
export type EventOf<S extends StreamType> = {
  [T in keyof Schemas[S]]: {
    type: T;
    version: number;
    data: Schemas[S][T] extends z.ZodType ? z.output<Schemas[S][T]> : never;
  };
}[keyof Schemas[S]];
export type DomainEvent = { [S in StreamType]: EventOf<S> }[StreamType];
export type EventType = DomainEvent["type"];
/** The data of recorded events of one type. */
export type DataOf<T extends EventType> = Extract<DomainEvent, { type: T }>["data"];

/** Every event that an editor can send. */
export type DraftOf<S extends StreamType> = {
  [T in keyof Drafts[S]]: { type: T; data: Drafts[S][T] extends z.ZodType ? z.input<Drafts[S][T]> : never };
}[keyof Drafts[S]];
export type DraftEvent = { [S in StreamType]: DraftOf<S> }[StreamType];
